import Taro from '@tarojs/taro'
import { pages } from '@/routes/pages'
import { toast } from './feedback'

const HOME = pages.home.url()
/** WeChat opens no more pages on top of each other. */
const DEEPEST = 10

/** Put into the parameters by Taro, meant for nobody else. */
const NOT_OURS = ['stamp', '$taroTimestamp']

let opening: string | undefined

/** Never rejects: a move that fails is said. A second tap on the same way is dropped while the first is under way. */
async function move(url: string, start: () => Promise<unknown>): Promise<void> {
  if (opening === url) return
  opening = url
  try {
    await start()
  } catch {
    toast('页面没有打开，请检查网络后重试')
  } finally {
    opening = undefined
  }
}

/** Opens a page on top of this one, or in its place when too many are open already. */
export const go = (url: string): Promise<void> =>
  move(url, () =>
    Taro.getCurrentPages().length < DEEPEST ? Taro.navigateTo({ url }) : Taro.redirectTo({ url }),
  )

/** Opens a page in place of this one. */
export const replace = (url: string): Promise<void> => move(url, () => Taro.redirectTo({ url }))

/** Goes to a page of the tab bar; those on top are closed. */
export const switchTab = (url: string): Promise<void> => move(url, () => Taro.switchTab({ url }))

/** Closes everything and opens this page. */
export const reLaunch = (url: string): Promise<void> => move(url, () => Taro.reLaunch({ url }))

/** Back by so many pages; home when there is nothing below, as after opening a shared card. */
export const back = (delta = 1): Promise<void> =>
  Taro.getCurrentPages().length > delta
    ? move(`back:${delta}`, () => Taro.navigateBack({ delta }))
    : switchTab(HOME)

interface OpenPage {
  readonly route?: string
  readonly path?: string
  readonly $taroPath?: string
  readonly options?: Record<string, unknown>
  readonly $taroParams?: Record<string, unknown>
}

/** WeChat gives parameters as they stand in the address, a browser decoded. */
function plain(value: unknown): string {
  try {
    return decodeURIComponent(String(value))
  } catch {
    return String(value)
  }
}

function urlOf(page: OpenPage | undefined): string | undefined {
  const path = (page?.route ?? page?.$taroPath ?? page?.path)?.split('?')[0]
  if (!page || !path) return undefined
  const query = Object.entries(page.$taroParams ?? page.options ?? {})
    .filter(([name, value]) => !NOT_OURS.includes(name) && value !== undefined)
    .map(([name, value]) => `${name}=${encodeURIComponent(plain(value))}`)
    .join('&')
  return `/${path.replace(/^\//, '')}${query && `?${query}`}`
}

const openPages = () => Taro.getCurrentPages() as OpenPage[]

/** The page in front with its parameters: where to return to after signing in. */
export function currentUrl(): string {
  const pages = openPages()
  return urlOf(pages[pages.length - 1]) ?? HOME
}

/** The page below it, if there is one. */
export function previousUrl(): string | undefined {
  const pages = openPages()
  return urlOf(pages[pages.length - 2])
}
