import Taro from '@tarojs/taro'
import { baseInfo } from './base-library'

export type Theme = 'light' | 'dark'
export type TextScale = 'normal' | 'large' | 'larger'

const themeOf = (theme: string | undefined): Theme => (theme === 'dark' ? 'dark' : 'light')

export const systemTheme = (): Theme => themeOf(baseInfo().theme)

/** Calls `listener` when the system's theme changes. Returns a function that unregisters it. */
export function onSystemTheme(listener: (theme: Theme) => void): () => void {
  const heard = ({ theme }: { theme: string }) => listener(themeOf(theme))
  Taro.onThemeChange(heard)
  return () => Taro.offThemeChange(heard)
}

/** The text size set in WeChat (我-设置-通用-字体大小). The standard is 17 px, or 16 on Android; the largest sizes are 23 px and more. */
export function systemTextScale(): TextScale {
  const { fontSizeSetting = 17 } = baseInfo()
  if (fontSizeSetting <= 17) return 'normal'
  return fontSizeSetting < 20 ? 'large' : 'larger'
}
