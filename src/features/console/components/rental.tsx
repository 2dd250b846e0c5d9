import { useState } from 'react'
import { View } from '@tarojs/components'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { Loaded } from '@/components/loaded'
import { Row } from '@/components/row'
import { SelectField } from '@/components/select-field'
import { Tag } from '@/components/tag'
import { TextField } from '@/components/text-field'
import {
  rentalCheckDoor,
  rentalPreorderDoor,
  type RentalPerson,
  type RentalRequest,
} from '@/contract/doors/rental'
import { checkStates, preorderStates, type CheckState } from '@/contract/rental/vocabulary'
import { loadOf } from '@/queries/page-query'
import { optionsOf } from '@/shared/options'
import { openDoor } from '../doors'
import { useRental } from '../queries'
import { useTesterAction } from '../use-tester-action'
import { Problem } from './problem'
import './console.scss'

const SUBJECTS = [
  ['identity', '实名认证'],
  ['landlord', '房东身份认证'],
] as const
const STATES = optionsOf(preorderStates)
const KINDS = { none: 'neutral', pending: 'warning', passed: 'success', refused: 'danger' } as const

interface CheckProps {
  person: RentalPerson
  subject: 'identity' | 'landlord'
  title: string
}

type Outcome = Exclude<CheckState, 'none'>

/** The decision of the rental platform's staff about an identification. */
function Check({ person, subject, title }: CheckProps) {
  const [reason, setReason] = useState('')
  const state = person[subject]
  const decide = useTesterAction(
    (outcome: Outcome) => openDoor(rentalCheckDoor, { user: person.id, subject, outcome, reason }),
    (_, outcome) => `${title}：${checkStates.label(outcome)}`,
  )
  if (state === 'none') return null
  const others = (['passed', 'refused', 'pending'] as const).filter((outcome) => outcome !== state)
  return (
    <View>
      <Row title={title} tag={<Tag kind={KINDS[state]}>{checkStates.label(state)}</Tag>} />
      <TextField label="不通过的原因" value={reason} onInput={setReason} />
      <Problem of={decide} />
      <View className="console-inline">
        {others.map((outcome) => (
          <Button
            key={outcome}
            kind="text"
            size="small"
            busy={decide.busy}
            label={`${person.name}的${title}设为${checkStates.label(outcome)}`}
            onTap={async () => void (await decide.act(outcome))}
          >
            {`设为${checkStates.label(outcome)}`}
          </Button>
        ))}
      </View>
    </View>
  )
}

/** A viewing request, with buttons that let its payment arrive or move it on. */
function Request({ request }: { request: RentalRequest }) {
  const move = useTesterAction(
    (status: RentalRequest['status']) => openDoor(rentalPreorderDoor, { preorder: request.id, status }),
    (_, status) => `看房申请：${preorderStates.label(status)}`,
  )
  return (
    <Card title={request.house} list>
      <Row title={`${request.visitor} 申请看 ${request.landlord} 的房源`} />
      <SelectField
        label="状态"
        options={STATES}
        value={request.status}
        onChange={(status) => void move.act(status)}
      />
      <Problem of={move} />
      {request.status === 'submitted' ? (
        <Button
          block
          busy={move.busy}
          label={`${request.house}的信息费到账`}
          onTap={async () => void (await move.act('paid'))}
        >
          信息费到账
        </Button>
      ) : null}
    </Card>
  )
}

/** The rental platform's part: decisions on identifications, and the course of viewing requests. */
export function Rental() {
  const load = loadOf(useRental(), {
    isEmpty: ({ users, preorders }) => users.length + preorders.length === 0,
  })
  return (
    <Loaded load={load} empty={{ title: '还没有人租房', note: '住户提交认证或申请看房后，会出现在这里' }}>
      {({ users, preorders }) => (
        <>
          {preorders.map((request) => (
            <Request key={request.id} request={request} />
          ))}
          {users.map((person) => (
            <Card key={person.id} title={person.name} list>
              {SUBJECTS.map(([subject, title]) => (
                <Check key={subject} person={person} subject={subject} title={title} />
              ))}
            </Card>
          ))}
        </>
      )}
    </Loaded>
  )
}
