import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { classNames } from './class-names'
import './bottom-bar.scss'

export interface BottomBarProps {
  children: ReactNode
  /** At the end of the content instead of over it: below a form, none of whose controls it must cover. */
  flow?: boolean
}

/** The lower edge of a page, above the home indicator; over a list it stays in reach while the page scrolls. */
export function BottomBar({ children, flow }: BottomBarProps) {
  return <View className={classNames('wj-bottom-bar', flow && 'flow')}>{children}</View>
}
