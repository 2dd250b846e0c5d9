import { pages } from '@/routes/pages'
import { fail, ok, type Callbacks } from './outcome'

export interface Page {
  /** The path without the leading slash, as in the app's configuration. */
  path: string
  params: Record<string, string>
}

type Move = 'navigateTo' | 'redirectTo' | 'switchTab' | 'reLaunch' | 'navigateBack'

const DEEPEST = 10
const HOME: Page = { path: pages.home.path, params: {} }

interface AppPages {
  all: string[]
  tabs: string[]
}

interface AppConfig {
  pages?: string[]
  subPackages?: { root: string; pages: string[] }[]
  tabBar?: { list: { pagePath: string }[] }
}

let known: AppPages | undefined

function appPages(): AppPages {
  if (known) return known
  Object.assign(globalThis, { defineAppConfig: (config: unknown) => config })
  const { default: config } = jest.requireActual<{ default: AppConfig }>('../../../src/app.config')
  const packages = config.subPackages ?? []
  const all = [
    ...(config.pages ?? []),
    ...packages.flatMap(({ root, pages }) => pages.map((p) => `${root}/${p}`)),
  ]
  known = { all, tabs: config.tabBar?.list.map((tab) => tab.pagePath) ?? [] }
  return known
}

export function parse(url: string): Page {
  const [path = '', query = ''] = url.split('?')
  return { path: path.replace(/^\//, ''), params: Object.fromEntries(new URLSearchParams(query)) }
}

/** The pages opened so far, the last one in front. */
const stack: Page[] = [HOME]
/** Every move as [what, url], including refused ones. */
const moves: [Move, string][] = []

/** The reason for which WeChat would refuse the move. */
function refusal(move: Move, { path }: Page): string | undefined {
  const { all, tabs } = appPages()
  if (!all.includes(path)) return `page "${path}" is not found`
  const tab = tabs.includes(path)
  if (move === 'switchTab' && !tab) return 'can not switch to no-tabBar page'
  if ((move === 'navigateTo' || move === 'redirectTo') && tab) return `can not ${move} a tabbar page`
  if (move === 'navigateTo' && stack.length >= DEEPEST) return 'webview count limit exceed'
  return undefined
}

function go(move: Move, options: Callbacks & { url: string }) {
  moves.push([move, options.url])
  const page = parse(options.url)
  const why = refusal(move, page)
  if (why) return fail(move, why, options)
  if (move === 'redirectTo') stack.pop()
  if (move === 'reLaunch' || move === 'switchTab') stack.length = 0
  stack.push(page)
  return ok(move, options)
}

export const navigation = {
  navigateTo: (options: Callbacks & { url: string }) => go('navigateTo', options),
  redirectTo: (options: Callbacks & { url: string }) => go('redirectTo', options),
  switchTab: (options: Callbacks & { url: string }) => go('switchTab', options),
  reLaunch: (options: Callbacks & { url: string }) => go('reLaunch', options),
  navigateBack: (options: Callbacks & { delta?: number } = {}) => {
    const delta = options.delta ?? 1
    moves.push(['navigateBack', String(delta)])
    stack.splice(Math.max(1, stack.length - delta))
    return ok('navigateBack', options)
  },
}

export const router = {
  stack,
  moves,
  get current(): Page {
    return stack.at(-1) ?? HOME
  },
  /** Sets the address of the next page to be rendered: router.open(`/${pages.house.path}?id=3`). Home lies below it. */
  open(url: string) {
    stack.splice(0, stack.length, HOME, parse(url))
  },
  reset() {
    stack.splice(0, stack.length, HOME)
    moves.length = 0
  },
}
