import { View } from '@tarojs/components'
import { useDidShow, useReady } from '@tarojs/taro'
import { useContext, useEffect, type ReactNode } from 'react'
import { paintBars } from '@/platform/bars'
import { AppearanceContext, OnlineContext, OverlayContext } from './appearance'
import { BottomBar } from './bottom-bar'
import { classNames } from './class-names'
import { Notice } from './notice'
import './screen.scss'

export interface ScreenProps {
  children?: ReactNode
  /** The page's primary button. It stays visible while the page scrolls, unless the page is a form. */
  bottom?: ReactNode
  /** True for a form: the button then follows the last field and covers none. */
  form?: boolean
  /** Leaves out the page margin, for lists and pictures that reach the edges. */
  bleed?: boolean
}

/** The root of every page. Each page sets theme and text size here, because in WeChat each page is a tree of its own. */
export function Screen({ children, bottom, form, bleed }: ScreenProps) {
  const { theme, textScale } = useContext(AppearanceContext)
  const overlay = useContext(OverlayContext)
  const online = useContext(OnlineContext)
  useDidShow(() => paintBars(theme))
  // A tab bar refuses what comes before its page is ready, as it does at launch.
  useReady(() => paintBars(theme))
  useEffect(() => paintBars(theme), [theme])
  const scale = textScale === 'normal' ? '' : ` text-${textScale}`
  return (
    <View className={`wj-screen theme-${theme}${scale}`}>
      {online ? null : (
        <Notice kind="warning" icon="wifi-off" banner>
          网络已断开。看过的内容还能看，提交要等恢复以后。
        </Notice>
      )}
      <View className={classNames('wj-screen__body', bleed && 'bleed')} role="main">
        {children}
      </View>
      {bottom ? <BottomBar flow={form}>{bottom}</BottomBar> : <View className="wj-screen__end" />}
      {overlay}
    </View>
  )
}
