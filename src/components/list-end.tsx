import { View } from '@tarojs/components'
import { Button } from './button'
import './list-end.scss'

export interface ListEndProps {
  /** `older`: the page holds as much as it may. */
  end: { kind: 'loading' | 'more' | 'older' | 'end' } | { kind: 'failed'; sentence: string }
  /** The further page; after a failure, again. */
  onMore: () => Promise<void>
  onOlder: () => void
  /** The button behind the last page that may be held, where 更早 is not what follows. */
  olderWords?: string
}

/** Below the rows of a long list: how it goes on. */
export function ListEnd({ end, onMore, onOlder, olderWords = '查看更早的' }: ListEndProps) {
  switch (end.kind) {
    case 'failed':
      return (
        <View className="wj-list-end" role="alert">
          <View>{end.sentence}</View>
          <Button kind="text" size="small" icon="refresh-cw" label="重新加载下一页" onTap={onMore}>
            重试
          </Button>
        </View>
      )
    case 'more':
    case 'older':
      return (
        <View className="wj-list-end">
          <Button kind="text" size="small" onTap={end.kind === 'more' ? onMore : onOlder}>
            {end.kind === 'more' ? '加载更多' : olderWords}
          </Button>
        </View>
      )
    default:
      return (
        <View className="wj-list-end" role="status">
          {end.kind === 'loading' ? '正在加载' : '没有更多了'}
        </View>
      )
  }
}
