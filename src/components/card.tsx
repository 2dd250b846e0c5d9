import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import './card.scss'

export interface CardProps {
  children?: ReactNode
  title?: string
  /** A small text button at the right of the title. */
  action?: ReactNode
  /** True if the card holds rows or fields, which bring their own space above and below. */
  list?: boolean
}

export function Card({ children, title, action, list }: CardProps) {
  return (
    <View className={list ? 'wj-card wj-card--list' : 'wj-card'}>
      {title ? (
        <View className="wj-card__head">
          <View className="wj-card__title">{title}</View>
          {action}
        </View>
      ) : null}
      {children}
    </View>
  )
}
