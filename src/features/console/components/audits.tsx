import { View } from '@tarojs/components'
import { useState } from 'react'
import { Card } from '@/components/card'
import { ListRow } from '@/components/list-row'
import { Segments } from '@/components/segments'
import { auditStates } from '@/contract/core/vocabulary'
import { Loaded } from '@/components/loaded'
import { loadOf } from '@/queries/page-query'
import { useAudits, type AuditFilter } from '../office-queries'
import { AUDIT_KINDS } from '../words'
import './console.scss'

const FILTERS = (['pending', 'approved', 'rejected'] as const).map((value) => ({
  value,
  label: auditStates.label(value),
}))

interface Props {
  community: string
  onOpen: (id: number) => void
}

/** wjdh 1.2.2: who waits longest stands first. */
export function Audits({ community, onOpen }: Props) {
  const [state, setState] = useState<AuditFilter>('pending')
  const query = useAudits(community, state)
  return (
    <>
      <View className="console-filter">
        <Segments label="申请的状态" options={FILTERS} value={state} onChange={setState} />
      </View>
      <Loaded
        load={loadOf(query, { isEmpty: ({ items }) => items.length === 0 })}
        empty={{ title: `没有${auditStates.label(state)}的申请` }}
      >
        {({ items, meta }) => (
          <Card title={`申请（${meta?.total ?? items.length}）`} list>
            {items.map((audit) => (
              <ListRow
                key={audit.id}
                title={audit.houseIntroduction}
                note={`${audit.actionIntroduction}\n${audit.content.person.name ?? '没有姓名'}`}
                tag={auditStates.label(audit.state)}
                tagKind={AUDIT_KINDS[audit.state]}
                onTap={() => onOpen(audit.id)}
              />
            ))}
          </Card>
        )}
      </Loaded>
    </>
  )
}
