import { View } from '@tarojs/components'
import { Button } from './button'
import './list-end.scss'

export interface ListEndProps {
  /** What follows the rows. `older`: there are more rows, but this page may not hold them. */
  end: { kind: 'loading' | 'more' | 'older' | 'end' } | { kind: 'failed'; sentence: string }
  /** Called to read the next page, also after a failure. */
  onMore: () => Promise<void>
  onOlder: () => void
  /** The text of the button that leads to further rows, if 查看更早的 does not fit. */
  olderWords?: string
}

/** The end of a long list: a button, a failure, or the note that there is nothing more. */
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
