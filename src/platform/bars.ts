import Taro from '@tarojs/taro'
import { onSystemTheme, systemTheme, type Theme } from './appearance'

/** The colours of src/theme.json. WeChat uses that file itself until the person chooses a theme that differs from the system's. */
const COLOURS = {
  light: { bar: '#FFFFFF', text: '#000000', ground: '#F4F6FA', tab: '#5A6478', selected: '#2456C4' },
  dark: { bar: '#182033', text: '#ffffff', ground: '#0F1420', tab: '#A9B3C7', selected: '#8FB0FF' },
} as const

const TABS = ['home', 'houses', 'me'] as const

let differed = false
let last: 'auto' | Theme = 'auto'

/** Ignores a refusal. WeChat refuses to change the tab bar on a page without one; the next page with a tab bar tries again. */
const tried = (work: Promise<unknown>) => void work.catch(() => undefined)

function paintTabs(theme: Theme): void {
  const { bar, tab, selected } = COLOURS[theme]
  const borderStyle = theme === 'dark' ? 'black' : 'white'
  tried(Taro.setTabBarStyle({ color: tab, selectedColor: selected, backgroundColor: bar, borderStyle }))
  const suffix = theme === 'dark' ? '-dark' : ''
  TABS.forEach((name, index) => {
    const icon = `/assets/tabs/${name}`
    tried(
      Taro.setTabBarItem({
        index,
        iconPath: `${icon}${suffix}.png`,
        selectedIconPath: `${icon}-selected${suffix}.png`,
      }),
    )
  })
}

/** Paints title bar, tab bar and background of the front page in the theme that the person wants. */
export function paintBars(wanted: 'auto' | Theme): void {
  last = wanted
  if (wanted === 'auto' && !differed) return
  // On iPhones WeChat paints the bars anew from theme.json when the system's theme changes, and once they were painted by hand other
  // phones leave them as they were.
  if (!differed) onSystemTheme(() => paintBars(last))
  differed = true
  const theme = wanted === 'auto' ? systemTheme() : wanted
  const { bar, text, ground } = COLOURS[theme]
  tried(Taro.setNavigationBarColor({ frontColor: text, backgroundColor: bar }))
  tried(Taro.setBackgroundColor({ backgroundColor: ground }))
  tried(Taro.setBackgroundTextStyle({ textStyle: theme === 'dark' ? 'light' : 'dark' }))
  paintTabs(theme)
}
