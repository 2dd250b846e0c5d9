import { View } from '@tarojs/components'
import { Card } from '@/components/card'
import { Icon } from '@/components/icon'
import type { IconName } from '@/components/picture-names'
import './module-grid.scss'

export interface Tile {
  readonly word: string
  readonly icon: IconName
  readonly open: () => void
}

/** Where a community's services are found; as many columns as the text leaves room for. */
export function ModuleGrid({ tiles }: { tiles: readonly Tile[] }) {
  return (
    <Card list>
      <View className="module-grid">
        {tiles.map(({ word, icon, open }) => (
          <View key={word} className="module-tile" hoverClass="wj-pressed" role="button" onClick={open}>
            <Icon name={icon} size="large" />
            <View className="module-tile__word">{word}</View>
          </View>
        ))}
      </View>
    </Card>
  )
}
