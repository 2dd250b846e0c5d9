import { View } from '@tarojs/components'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { EmptyState } from '@/components/empty-state'
import { Icon } from '@/components/icon'
import { ListEnd } from '@/components/list-end'
import type { IconName } from '@/components/picture-names'
import { Skeleton } from '@/components/skeleton'
import './gallery.scss'

const DRAWINGS = [
  { drawing: 'empty', title: '这里还没有内容' },
  { drawing: 'failed', title: '没有加载出来' },
  { drawing: 'done', title: '已完成' },
  { drawing: 'waiting', title: '请等待审核' },
] as const

const SHAPES = ['list', 'form', 'card'] as const
const ENDS = ['loading', 'more', 'older', 'end'] as const

const ICONS: readonly IconName[] = [
  'bell', 'building-2', 'calendar', 'camera', 'check', 'chevron-down', 'chevron-right', 'circle-alert',
  'circle-check', 'clock', 'credit-card', 'eye', 'eye-off', 'file-text', 'house', 'id-card', 'image', 'info',
  'key-round', 'log-out', 'map-pin', 'megaphone', 'message-square-text', 'pencil', 'phone', 'plus', 'refresh-cw',
  'search', 'settings', 'shield-check', 'trash-2', 'triangle-alert', 'user-round', 'users', 'wifi-off', 'wrench', 'x',
] // prettier-ignore

const done = () => Promise.resolve()

/** Samples of what a page shows in place of its content, and of pictures. */
export function States() {
  return (
    <>
      {DRAWINGS.map(({ drawing, title }) => (
        <Card key={drawing}>
          <EmptyState drawing={drawing} title={title} note="一句话说明，接下来可以做什么">
            <Button kind="secondary">接着做</Button>
          </EmptyState>
        </Card>
      ))}
      {SHAPES.map((shape) => (
        <Skeleton key={shape} shape={shape} rows={2} />
      ))}
      {ENDS.map((kind) => (
        <ListEnd key={kind} end={{ kind }} onMore={done} onOlder={() => undefined} />
      ))}
      <ListEnd end={{ kind: 'failed', sentence: '没有加载出来' }} onMore={done} onOlder={() => undefined} />
      <Card title="图标">
        <View className="gallery__line">
          {ICONS.map((name) => (
            <View key={name} className="gallery__piece">
              <Icon name={name} size="large" />
            </View>
          ))}
        </View>
      </Card>
    </>
  )
}
