import { View } from '@tarojs/components'
import { Card } from '@/components/card'
import { Icon } from '@/components/icon'
import type { IconName } from '@/components/picture-names'
import './module-grid.scss'

export interface Tile {
  readonly word: string
  readonly icon: IconName
  readonly open: () => void
  /** True if the tile needs a sign-in. */
  readonly locked?: boolean
}

/** The services of a community, in as many columns as the size of the text allows. */
export function ModuleGrid({ tiles, title }: { tiles: readonly Tile[]; title?: string }) {
  return (
    <Card title={title} list>
      <View className="module-grid">
        {tiles.map(({ word, icon, open, locked }) => (
          <View
            key={word}
            className={locked ? 'module-tile module-tile--locked' : 'module-tile'}
            hoverClass="wj-pressed"
            role="button"
            aria-label={locked ? `${word}，登录后使用` : undefined}
            onClick={open}
          >
            <Icon name={icon} size="large" />
            <View className="module-tile__word">{word}</View>
            {locked ? <View className="module-tile__lock">登录后使用</View> : null}
          </View>
        ))}
      </View>
    </Card>
  )
}
