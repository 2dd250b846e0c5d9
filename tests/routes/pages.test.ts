import { readdirSync, readFileSync } from 'node:fs'
import { consolePages } from '@/routes/console-pages'
import { pages } from '@/routes/pages'
import { returnTo } from '@/routes/return'

interface AppConfig {
  readonly pages: readonly string[]
  readonly subPackages: readonly { readonly root: string; readonly pages: readonly string[] }[]
}

/** app.config.ts as the build reads it: Taro gives it `defineAppConfig` as a global. */
function appConfig(mock: '0' | '1'): AppConfig {
  const before = process.env.TARO_APP_MOCK
  process.env.TARO_APP_MOCK = mock
  Object.assign(globalThis, { defineAppConfig: (config: AppConfig) => config })
  try {
    let config: AppConfig | undefined
    jest.isolateModules(() => {
      config = (jest.requireActual('@/app.config') as { default: AppConfig }).default
    })
    if (!config) throw new Error('app.config.ts gave nothing')
    return config
  } finally {
    process.env.TARO_APP_MOCK = before
  }
}

const pathsOf = ({ pages: main, subPackages }: AppConfig) => [
  ...main,
  ...subPackages.flatMap(({ root, pages: own }) => own.map((page) => `${root}/${page}`)),
]

const RESIDENT = Object.values(pages).map(({ path }) => path)
const CONSOLE = Object.values(consolePages).map(({ path }) => path)

test('app.config.ts 声明的页面与路由表逐一相同，测试台只在模拟构建里', () => {
  expect(pathsOf(appConfig('0')).sort()).toEqual([...RESIDENT].sort())
  expect(pathsOf(appConfig('1')).sort()).toEqual([...RESIDENT, ...CONSOLE].sort())
})

test.each([...RESIDENT, ...CONSOLE])('%s 有一个页面文件', (path) => {
  expect(readFileSync(`src/${path}.tsx`, 'utf8')).toContain('export default function')
})

const SOURCES = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.tsx?$/.test(file) && !file.startsWith('routes/'))
  .map((file) => readFileSync(`src/${file}`, 'utf8'))
  .join('\n')

// The first page opens automatically, and the tab bar leads to the other tabs.
const TABS = ['home', 'houses', 'me']

test.each([
  ...Object.keys(pages)
    .filter((name) => !TABS.includes(name))
    .map((name) => `pages.${name}`),
  ...Object.keys(consolePages).map((name) => `consolePages.${name}`),
])('有路通向 %s', (entry) => {
  expect(SOURCES).toMatch(new RegExp(`(?<![\\w.])${entry.replace('.', '\\.')}\\.url\\(`))
})

test('参数写进地址再读出来不变', () => {
  const params = (url: string) => Object.fromEntries(new URL(url, 'https://wanjia.example').searchParams)
  const bill = { communityIdentifier: '10002', id: 7 }
  expect(pages.bill.parse(params(pages.bill.url(bill)))).toEqual(bill)
  const chosen = { communityIdentifier: '10002', ids: [3, 5], seen: 8650 }
  expect(pages.pay.parse(params(pages.pay.url(chosen)))).toEqual(chosen)
  const house = { houseId: 9, role: 'tenant' } as const
  expect(pages.house.parse(params(pages.house.url(house)))).toEqual(house)
  expect(pages.repair.parse(params(pages.repair.url('WO-1')))).toBe('WO-1')
  expect(pages.newRepair.url()).toBe(`/${pages.newRepair.path}`)
  expect(pages.login.parse(params(pages.login.url(pages.bill.url(bill))))).toEqual({
    from: pages.bill.url(bill),
  })
})

test.each(['00001', '10002', 'CX-01', '晨曦'])('R27 小区的标识%s在地址里不变', (communityIdentifier) => {
  const params = (url: string) => Object.fromEntries(new URL(url, 'https://wanjia.example').searchParams)
  const announcement = { id: 7, communityIdentifier }
  expect(pages.announcement.parse(params(pages.announcement.url(announcement)))).toEqual(announcement)
  const bill = { communityIdentifier, id: 7 }
  expect(pages.receipt.parse(params(pages.receipt.url(bill)))).toEqual(bill)
})

test.each([{ id: '0' }, { id: '-1' }, { id: '1e3' }, { id: 'abc' }, {}])('地址坏了读不出：%j', (params) => {
  expect(pages.complaint.parse(params)).toBeUndefined()
  expect(pages.bill.parse({ ...params, community: '10002' })).toBeUndefined()
})

test('登录后只回到本小程序的页面', () => {
  expect(returnTo(pages.fees.url())).toBe(pages.fees.url())
  expect(returnTo(pages.login.url())).toBeUndefined()
  expect(returnTo('https://evil.example/')).toBeUndefined()
})
