import Taro from '@tarojs/taro'
import { baseInfo } from './base-library'

export type Theme = 'light' | 'dark'
export type TextScale = 'normal' | 'large' | 'larger'

const themeOf = (theme: string | undefined): Theme => (theme === 'dark' ? 'dark' : 'light')

export const systemTheme = (): Theme => themeOf(baseInfo().theme)

/** Gives the unsubscribe. */
export function onSystemTheme(listener: (theme: Theme) => void): () => void {
  const heard = ({ theme }: { theme: string }) => listener(themeOf(theme))
  Taro.onThemeChange(heard)
  return () => Taro.offThemeChange(heard)
}

/** From 我-设置-通用-字体大小 of WeChat: its standard is 17 px (16 on Android), its largest 23 and more. */
export function systemTextScale(): TextScale {
  const { fontSizeSetting = 17 } = baseInfo()
  if (fontSizeSetting <= 17) return 'normal'
  return fontSizeSetting < 20 ? 'large' : 'larger'
}
