import { View } from '@tarojs/components'
import { useState } from 'react'
import { Card } from '@/components/card'
import { ListRow } from '@/components/list-row'
import { Segments } from '@/components/segments'
import { Loaded } from '@/components/loaded'
import { loadOf } from '@/queries/page-query'
import { useRepairs } from '../office-queries'
import './console.scss'

const FILTERS = [
  { value: 'open', label: '未解决' },
  { value: 'solved', label: '已解决' },
] as const

interface Props {
  community: string
  onOpen: (id: number) => void
}

/** The repairs of a community (wjdh 4.1). */
export function Repairs({ community, onOpen }: Props) {
  const [filter, setFilter] = useState<'open' | 'solved'>('open')
  const query = useRepairs(community, filter === 'solved')
  return (
    <>
      <View className="console-filter">
        <Segments label="报修的状态" options={FILTERS} value={filter} onChange={setFilter} />
      </View>
      <Loaded
        load={loadOf(query, { isEmpty: ({ repairs }) => repairs.length === 0 })}
        empty={{ title: filter === 'solved' ? '没有已解决的报修' : '没有未解决的报修' }}
      >
        {({ repairs, pages }) => (
          <Card title={`报修（${pages?.total ?? repairs.length}）`} list>
            {repairs.map((repair) => (
              <ListRow
                key={repair.id}
                title={repair.description}
                note={`${repair.place}\n${repair.reply ? `答复：${repair.reply}` : '还没有答复'}`}
                tag={repair.solved ? '已解决' : '未解决'}
                tagKind={repair.solved ? 'success' : 'warning'}
                onTap={() => onOpen(repair.id)}
              />
            ))}
          </Card>
        )}
      </Loaded>
    </>
  )
}
