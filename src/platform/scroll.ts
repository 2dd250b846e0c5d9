import Taro from '@tarojs/taro'

/** Scrolls if possible; otherwise the page stays where it is. */
const quietly = (scrolling: Promise<unknown>): void => void scrolling.catch(() => undefined)

/** Scrolls an element into view, a little below the upper edge. */
export const scrollToField = (id: string): void =>
  quietly(Taro.pageScrollTo({ selector: `#${id}`, offsetTop: -16, duration: 200 }))

/** Jumps to the top of the page. */
export const scrollToTop = (): void => quietly(Taro.pageScrollTo({ scrollTop: 0, duration: 0 }))
