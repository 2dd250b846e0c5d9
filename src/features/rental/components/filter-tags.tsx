import { View } from '@tarojs/components'
import { Icon } from '@/components/icon'
import { tagsOf, toggled, type Filters } from '../filters'
import '@/components/chips.scss'

interface Props {
  filters: Filters
  onChange: (filters: Filters) => void
}

/** The chosen filters. A tap on one removes it. */
export function FilterTags({ filters, onChange }: Props) {
  const tags = tagsOf(filters)
  if (tags.length === 0) return null
  return (
    <View className="wj-chips rental-tags" role="group" aria-label="筛选条件">
      {tags.map(({ list, value, word }) => (
        <View
          key={`${list.name} ${value}`}
          className="wj-chip wj-chip--chosen"
          hoverClass="wj-pressed"
          role="button"
          aria-label={`去掉${list.label}：${word}`}
          onClick={() => onChange(toggled(filters, list, value))}
        >
          {word}
          <Icon name="x" size="small" />
        </View>
      ))}
    </View>
  )
}
