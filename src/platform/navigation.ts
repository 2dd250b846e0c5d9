import Taro from '@tarojs/taro'
import { pages } from '@/routes/pages'
import { toast } from './feedback'

const HOME = pages.home.url()
/** The most pages that WeChat opens on top of each other. */
const DEEPEST = 10

/** Parameters that Taro adds for itself. */
const NOT_OURS = ['stamp', '$taroTimestamp']

let opening: string | undefined

/** Starts a navigation. Never rejects: a failure is shown. While it is under way, a second tap on the same link is ignored. */
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

/** Opens a page on top of this one, or in its place if ten are open already. */
export const go = (url: string): Promise<void> =>
  move(url, () =>
    Taro.getCurrentPages().length < DEEPEST ? Taro.navigateTo({ url }) : Taro.redirectTo({ url }),
  )

/** Opens a page in place of this one. */
export const replace = (url: string): Promise<void> => move(url, () => Taro.redirectTo({ url }))

/** Goes to a page of the tab bar and closes the pages on top of it. */
export const switchTab = (url: string): Promise<void> => move(url, () => Taro.switchTab({ url }))

/** Closes all pages and opens this one. */
export const reLaunch = (url: string): Promise<void> => move(url, () => Taro.reLaunch({ url }))

/** Goes back by `delta` pages, or home if there are not so many, as after opening a shared card. */
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

/** Decodes a parameter. WeChat gives it as it stands in the address, a browser gives it decoded. */
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

/** The address of the front page with its parameters. After a sign-in the person returns there. */
export function currentUrl(): string {
  const pages = openPages()
  return urlOf(pages[pages.length - 1]) ?? HOME
}

/** The address of the page below the front page; undefined if there is none. */
export function previousUrl(): string | undefined {
  const pages = openPages()
  return urlOf(pages[pages.length - 2])
}
