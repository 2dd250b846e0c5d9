import { View } from '@tarojs/components'
import { Icon } from '@/components/icon'
import { LEVEL_WORDS, levels, type PlacePath } from '../path'
import './crumbs.scss'

/** The chosen levels. A tap on one leads back to its choice. */
export function Crumbs({ path, onReturn }: { path: PlacePath; onReturn: (depth: number) => void }) {
  if (path.length === 0) return null
  return (
    <View className="place-crumbs" role="navigation" aria-label="已选位置">
      {path.map((place, depth) => (
        <View
          key={depth}
          id={`crumb-${depth}`}
          className="place-crumbs__place"
          hoverClass="wj-pressed"
          role="button"
          aria-label={`重选${LEVEL_WORDS[levels()[depth] ?? 'house']}，当前${place.name}`}
          onClick={() => onReturn(depth)}
        >
          {place.name}
          {depth < path.length - 1 ? <Icon name="chevron-right" size="small" /> : null}
        </View>
      ))}
    </View>
  )
}
