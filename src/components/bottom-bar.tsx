import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { classNames } from './class-names'
import './bottom-bar.scss'

export interface BottomBarProps {
  children: ReactNode
  /** Places the bar at the end of the content and not over it. Forms need this, so that no field is covered. */
  flow?: boolean
}

/** The bar at the lower edge of a page, above the home indicator. It stays visible while the page scrolls, unless `flow` is set. */
export function BottomBar({ children, flow }: BottomBarProps) {
  return <View className={classNames('wj-bottom-bar', flow && 'flow')}>{children}</View>
}
