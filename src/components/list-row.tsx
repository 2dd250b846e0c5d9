import { View } from '@tarojs/components'
import type { TagProps } from './tag'
import './list-row.scss'
import './row.scss'
import './tag.scss'

export interface ListRowProps {
  title: string
  /** The second line. A line feed begins a further line. */
  note: string
  tag: string
  /** `none` belongs to an empty tag, which takes up no room. */
  tagKind: NonNullable<TagProps['kind']> | 'none'
  onTap: () => void
}

/**
 * A Row that holds only texts, for long lists. `compileMode` gives it a template of its own, so that WeChat is sent the texts but not the
 * classes: 20 rows cost a quarter less (docs/decisions/007). The template is static and cannot hold conditions.
 */
export function ListRow({ title, note, tag, tagKind, onTap }: ListRowProps) {
  return (
    <View
      compileMode="list-row"
      className="wj-row wj-row--arrow"
      hoverClass="wj-pressed"
      role="button"
      // This template takes attributes as they are written, because config/templates.ts does not handle it.
      ariaRole="button"
      onClick={onTap}
    >
      <View className="wj-row__main wj-list-row__main">
        {title}
        <View className="wj-row__note wj-list-row__note">{note}</View>
      </View>
      <View className={`wj-tag--${tagKind}`}>{tag}</View>
    </View>
  )
}
