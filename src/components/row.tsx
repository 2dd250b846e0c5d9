import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import type { IconName } from './picture-names'
import { classNames } from './class-names'
import { Icon } from './icon'
import './row.scss'

export interface RowProps {
  title: ReactNode
  /** The second line. */
  note?: ReactNode
  /** Shown at the right in the colour of second lines. */
  value?: ReactNode
  /** A Tag, shown at the right. */
  tag?: ReactNode
  /** Shown at the left. */
  icon?: IconName
  /** An avatar or a picture, shown at the left in place of an icon. */
  lead?: ReactNode
  onTap?: () => void
  /** Whether an arrow is shown if the row can be tapped; default true. Without one, the value is the word for what a tap does (拨打). */
  arrow?: boolean
  /** The name for screen readers, in place of the shown text. */
  label?: string
}

/** A row of a list: a title and a second line, with a value, tag or arrow at the right. */
export function Row({ title, note, value, tag, icon, lead, onTap, arrow = true, label }: RowProps) {
  const tappable = onTap && {
    onClick: onTap,
    hoverClass: 'wj-pressed',
    role: 'button',
    'aria-label': label,
  }
  return (
    <View className={classNames('wj-row', onTap && (arrow ? 'arrow' : 'act'))} {...tappable}>
      {icon ? (
        <View className="wj-row__lead wj-row__lead--icon">
          <Icon name={icon} />
        </View>
      ) : null}
      {lead ? <View className="wj-row__lead">{lead}</View> : null}
      <View className="wj-row__main">
        {title}
        {note ? <View className="wj-row__note">{note}</View> : null}
      </View>
      {value == null ? null : <View className="wj-row__value">{value}</View>}
      {tag}
    </View>
  )
}
