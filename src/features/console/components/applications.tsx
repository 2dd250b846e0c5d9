import { View } from '@tarojs/components'
import { useState } from 'react'
import { Card } from '@/components/card'
import { ListRow } from '@/components/list-row'
import { Segments } from '@/components/segments'
import { applicationStates } from '@/contract/core/vocabulary'
import { Loaded } from '@/components/loaded'
import { loadOf } from '@/queries/page-query'
import { useApplications, type ApplicationFilter } from '../office-queries'
import { APPLICATION_TAG_KINDS } from '../messages'
import './console.scss'

const FILTERS = (['pending', 'approved', 'rejected'] as const).map((value) => ({
  value,
  label: applicationStates.label(value),
}))

interface Props {
  community: string
  onOpen: (id: number) => void
}

/** The applications in a community (wjdh 1.2.2). The one that has waited longest stands first. */
export function Applications({ community, onOpen }: Props) {
  const [state, setState] = useState<ApplicationFilter>('pending')
  const query = useApplications(community, state)
  return (
    <>
      <View className="console-filter">
        <Segments label="申请的状态" options={FILTERS} value={state} onChange={setState} />
      </View>
      <Loaded
        load={loadOf(query, { isEmpty: ({ applications }) => applications.length === 0 })}
        empty={{ title: `没有${applicationStates.label(state)}的申请` }}
      >
        {({ applications, meta }) => (
          <Card title={`申请（${meta?.total ?? applications.length}）`} list>
            {applications.map((application) => (
              <ListRow
                key={application.id}
                title={application.houseIntroduction}
                note={`${application.actionIntroduction}\n${application.content.person.name ?? '没有姓名'}`}
                tag={applicationStates.label(application.state)}
                tagKind={APPLICATION_TAG_KINDS[application.state]}
                onTap={() => onOpen(application.id)}
              />
            ))}
          </Card>
        )}
      </Loaded>
    </>
  )
}
