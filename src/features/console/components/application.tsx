import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { Row } from '@/components/row'
import { Tag } from '@/components/tag'
import { TextArea } from '@/components/text-area'
import {
  applicationStates,
  applicationTypes,
  houseStates,
  houseUses,
  ownerships,
  roles,
  sexes,
} from '@/contract/core/vocabulary'
import { decideAudit } from '@/contract/wjdh/audits'
import { formatMoment } from '@/shared/dates'
import { maskPhone } from '@/shared/phone'
import { Loaded } from '@/components/loaded'
import { loadOf } from '@/queries/page-query'
import { Skeleton } from '@/components/skeleton'
import { callOffice } from '../actor'
import { useApplication, type ApplicationRecord } from '../office-queries'
import { useTesterAction, type TesterAction } from '../use-tester-action'
import { APPLICATION_TAG_KINDS } from '../messages'
import { Problem } from './problem'
import './console.scss'

function Facts({ application }: { application: ApplicationRecord }) {
  const { person, job, company, house } = application.content
  const facts = [
    ['申请', applicationTypes.label(application.type)],
    ['姓名', person.name],
    ['性别', person.sex && sexes.label(person.sex)],
    ['手机号', person.phone && maskPhone(person.phone)],
    ['与房屋', house.role && roles.label(house.role)],
    ['房屋用途', house.use && houseUses.label(house.use)],
    ['房屋性质', house.ownership && ownerships.label(house.ownership)],
    ['房屋现状', house.state && houseStates.label(house.state)],
    ['职业', [job.name, company.name].filter(Boolean).join('，')],
    ['提交时间', formatMoment(application.createdAt)],
    ['未通过原因', application.state === 'rejected' ? application.refuseReason : undefined],
  ] as const
  return (
    <Card list>
      <Row
        title={application.houseIntroduction}
        note={application.actionIntroduction}
        tag={
          <Tag kind={APPLICATION_TAG_KINDS[application.state]}>
            {applicationStates.label(application.state)}
          </Tag>
        }
      />
      {facts.map(([name, value]) => (value ? <Row key={name} title={name} value={value} /> : null))}
    </Card>
  )
}

type Decision = { state: 'approved' } | { state: 'rejected'; refuseReason?: string }

/** The office's decision about an application (wjdh 1.2.4). */
function Decide({ decide }: { decide: TesterAction<Decision> }) {
  const [reason, setReason] = useState('')
  const refuse = { state: 'rejected', refuseReason: reason.trim() || undefined } as const
  return (
    <>
      <Card list>
        <TextArea
          label="未通过的原因"
          placeholder="住户会看到；不填时用后端的默认原因"
          value={reason}
          onInput={setReason}
        />
      </Card>
      <View className="console-stack">
        <Button block busy={decide.busy} onTap={async () => void (await decide.act({ state: 'approved' }))}>
          通过
        </Button>
        <Button
          block
          kind="danger"
          disabled={decide.busy}
          onTap={async () => void (await decide.act(refuse))}
        >
          不通过
        </Button>
      </View>
    </>
  )
}

/** One application (wjdh 1.2.3), with its decision. */
export function ApplicationView({ id }: { id: number }) {
  const query = useApplication(id)
  const decide = useTesterAction(
    (decision: Decision) => callOffice(decideAudit, { id, ...decision }),
    ({ state }) => (state === 'approved' ? '已通过，住户马上能看到' : '已设为未通过，住户马上能看到'),
  )
  return (
    <>
      <Problem of={decide} />
      <Loaded load={loadOf(query)} skeleton={<Skeleton rows={6} />}>
        {(application) => (
          <>
            <Facts application={application} />
            {application.state === 'pending' ? <Decide decide={decide} /> : null}
          </>
        )}
      </Loaded>
    </>
  )
}
