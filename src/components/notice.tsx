import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import type { IconName } from './picture-names'
import { Icon } from './icon'
import { IconButton } from './icon-button'
import './notice.scss'

export interface NoticeProps {
  children: ReactNode
  kind?: 'info' | 'success' | 'warning' | 'danger'
  icon?: IconName
  /** A small text button under the text. */
  action?: ReactNode
  onDismiss?: () => void
  /** Shows the notice from edge to edge, as a banner of the page. */
  banner?: boolean
}

const ICONS = {
  info: 'info',
  success: 'circle-check',
  warning: 'triangle-alert',
  danger: 'circle-alert',
} as const

export function Notice({
  children,
  kind = 'info',
  icon = ICONS[kind],
  action,
  onDismiss,
  banner,
}: NoticeProps) {
  return (
    <View className={`wj-notice wj-notice--${kind}${banner ? ' wj-notice--banner' : ''}`}>
      <View className="wj-notice__icon">
        <Icon name={icon} />
      </View>
      <View className="wj-notice__main">
        <View role={kind === 'danger' ? 'alert' : 'status'}>{children}</View>
        {action}
      </View>
      {onDismiss ? <IconButton icon="x" label="关闭提示" onTap={onDismiss} /> : null}
    </View>
  )
}
