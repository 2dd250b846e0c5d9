import { View } from '@tarojs/components'
import { useState } from 'react'
import { Card } from '@/components/card'
import { ListRow } from '@/components/list-row'
import { Segments } from '@/components/segments'
import { Loaded } from '@/components/loaded'
import { loadOf } from '@/queries/page-query'
import type { StaffFilter } from '../actor'
import { useWorkOrders } from '../office-queries'
import { workOrderWords } from '../messages'
import './console.scss'

const FILTERS = [
  { value: 'NEW_ASSIGN', label: '要处理' },
  { value: 'SOURCE', label: '我报的' },
  { value: 'DONE', label: '我完成的' },
] as const

const SHOWN = 30

/** The work orders as staff see them (zhongmin 5.1). */
export function WorkOrders({ onOpen }: { onOpen: (number: string) => void }) {
  const [filter, setFilter] = useState<StaffFilter>('NEW_ASSIGN')
  const query = useWorkOrders(filter)
  return (
    <>
      <View className="console-filter">
        <Segments label="服务单" options={FILTERS} value={filter} onChange={setFilter} />
      </View>
      <Loaded
        load={loadOf(query, { isEmpty: (all) => all.length === 0 })}
        empty={{ title: '这里没有服务单' }}
      >
        {(all) => (
          <Card title={`服务单（${all.length}）`} list>
            {all.slice(0, SHOWN).map((order) => (
              <ListRow
                key={order.number}
                title={order.describing ?? order.number}
                note={[order.category, order.place].filter(Boolean).join('\n')}
                tag={workOrderWords(order.state).word}
                tagKind={workOrderWords(order.state).kind}
                onTap={() => onOpen(order.number)}
              />
            ))}
          </Card>
        )}
      </Loaded>
    </>
  )
}
