import Taro from '@tarojs/taro'

/** A decoration: where it is not possible the page stays where it is. */
const quietly = (scrolling: Promise<unknown>): void => void scrolling.catch(() => undefined)

/** Brings an element into view, a little below the upper edge. */
export const scrollToField = (id: string): void =>
  quietly(Taro.pageScrollTo({ selector: `#${id}`, offsetTop: -16, duration: 200 }))

/** To the beginning of the page, at once. */
export const scrollToTop = (): void => quietly(Taro.pageScrollTo({ scrollTop: 0, duration: 0 }))
