import { View } from '@tarojs/components'
import type { TagProps } from './tag'
import './list-row.scss'
import './row.scss'
import './tag.scss'

export interface ListRowProps {
  title: string
  /** Second line; further lines after a line feed. */
  note: string
  tag: string
  /** `none`: for an empty tag, which then takes no place. */
  tagKind: NonNullable<TagProps['kind']> | 'none'
  onTap: () => void
}

/**
 * A Row of texts for long lists. `compileMode` gives it a template of its own, so that WeChat is sent its texts and not
 * its classes: 20 of them cost a quarter less (docs/decisions/007). The template is static: texts only, no conditions.
 */
export function ListRow({ title, note, tag, tagKind, onTap }: ListRowProps) {
  return (
    <View
      compileMode="list-row"
      className="wj-row wj-row--arrow"
      hoverClass="wj-pressed"
      role="button"
      // For this one template, which config/templates.ts does not know: it takes every attribute as it is written.
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
