import { View } from '@tarojs/components'
import { Card } from '@/components/card'
import type { IconName } from '@/components/picture-names'
import { Row } from '@/components/row'
import { Skeleton } from '@/components/skeleton'
import { Loading } from '@/components/state-view'
import { Tag, type TagProps } from '@/components/tag'
import './todo-card.scss'

/** Something that the resident has to do, in words. */
export interface Todo {
  readonly key: string
  readonly icon: IconName
  readonly title: string
  readonly note?: string
  readonly value?: string
  readonly tag?: { readonly word: string; readonly kind: TagProps['kind'] }
  readonly open: () => void
}

interface Props {
  todos: readonly Todo[]
  /** True if some of them were not read yet. What is known is shown meanwhile. */
  waiting: boolean
}

/** What the resident has to do. There is always at least one line, so that what stands below moves little. */
export function TodoCard({ todos, waiting }: Props) {
  return (
    <Card title="待办" list>
      {todos.map(({ key, tag, open, ...words }) => (
        <Row key={key} {...words} tag={tag && <Tag kind={tag.kind}>{tag.word}</Tag>} onTap={open} />
      ))}
      {todos.length === 0 && waiting ? (
        <View className="todo-card__line">
          <Loading skeleton={<Skeleton rows={1} />} />
        </View>
      ) : null}
      {todos.length === 0 && !waiting ? <Row title={<View className="wj-note">没有待办的事</View>} /> : null}
    </Card>
  )
}
