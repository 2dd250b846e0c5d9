import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import type { IconName } from './picture-names'
import { classNames } from './class-names'
import { Icon } from './icon'
import './row.scss'

export interface RowProps {
  title: ReactNode
  /** Second line. */
  note?: ReactNode
  /** At the right, in the second ink. */
  value?: ReactNode
  /** At the right: a Tag. */
  tag?: ReactNode
  /** At the left. */
  icon?: IconName
  /** Instead of the icon: an avatar or a picture. */
  lead?: ReactNode
  onTap?: () => void
  /** Shown with onTap unless false. */
  arrow?: boolean
  /** For screen readers, instead of what the row shows. */
  label?: string
}

export function Row({ title, note, value, tag, icon, lead, onTap, arrow = true, label }: RowProps) {
  const tappable = onTap && {
    onClick: onTap,
    hoverClass: 'wj-pressed',
    role: 'button',
    'aria-label': label,
  }
  return (
    <View className={classNames('wj-row', onTap && arrow && 'arrow')} {...tappable}>
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
