/** @jest-environment node */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { h5Faults, weappFaults } from '../../scripts/lib/bundles'

let folder = ''

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'wanjia-bundles-'))
  put('app.json', JSON.stringify({ pages: ['pages/home/index'], subPackages: [{ root: 'packages/house' }] }))
  put('app.js', 'var base="https://tc.mg.cool"')
  put('pages/home/index.js', 'Page({})')
})

afterEach(() => rmSync(folder, { recursive: true }))

function put(file: string, content: string): void {
  mkdirSync(dirname(join(folder, file)), { recursive: true })
  writeFileSync(join(folder, file), content)
}

test('干净的生产构建没有问题', () => {
  expect(weappFaults(folder, true)).toEqual([])
})

test.each([
  ['模拟后端的代码', 'x.js', 'var a="mockServiceWorker.js"', 'msw'],
  ['留下的环境变量', 'x.js', 'var a=process.env.TARO_APP_MOCK', 'environment variable'],
  ['本机地址', 'x.js', 'var a="http://127.0.0.1:9527"', 'loopback'],
  ['明文地址', 'x.js', 'var a="http://tc.mg.cool"', 'without https'],
  ['虚构的手机号', 'pages/home/index.wxml', '<text>19000000001</text>', 'a phone'],
  ['虚构的人名', 'x.js', 'var a="林晓岚"', 'a name'],
  ['测试台的页面', 'x.js', 'var a="/packages/console/index/index"', 'the console for testers'],
  ['测试台的按钮', 'app-origin.wxss', '.console-entrance{right:0}', 'the console for testers'],
  ['测试入口的地址', 'x.js', 'var a=base+"/__mock/"+name', 'the console for testers'],
  ['密钥', 'x.js', 'var a="-----BEGIN RSA PRIVATE KEY-----"', 'a secret'],
  ['HTML 解析器', 'x.js', 'var a="article,figcaption,main"', 'HTML parser'],
  ['没有用到的组件的属性', 'x.js', 'var a={"refresher-two-level-pinned":0}', 'lean-components'],
  ['源码映射', 'x.js.map', '{}', 'a source map'],
  ['指向源码映射的注释', 'x.js', '//# sourceMappingURL=x.js.map', 'source map'],
  ['旧手机读不懂的语法', 'x.js', 'var a=b?.c', 'ES2019'],
])('生产构建中的%s被发现', (_what, file, content, why) => {
  put(file, content)
  expect(weappFaults(folder, true).join('\n')).toContain(why)
})

test('app.json 里声明的测试台分包被发现', () => {
  const subPackages = [{ root: 'packages/console', pages: [] }]
  put('app.json', JSON.stringify({ pages: ['pages/home/index'], subPackages }))
  expect(weappFaults(folder, true)).toEqual([expect.stringContaining('app.json: the console for testers')])
  expect(weappFaults(folder, false)).toEqual([])
})

test('模拟构建可以连本机，但不带模拟后端的代码', () => {
  put('x.js', 'var a="http://127.0.0.1:9527"')
  expect(weappFaults(folder, false)).toEqual([])
  put('x.js', 'var a="mockServiceWorker.js"')
  expect(weappFaults(folder, false)).toHaveLength(1)
})

test('分包超出预算被发现，并说出是哪一个', () => {
  put('packages/house/big.js', `var a="${'x'.repeat(160 * 1024)}"`)
  expect(weappFaults(folder, true)).toEqual([expect.stringContaining('over budget: packages/house')])
})

test('H5 构建里压坏的私有字段被发现', () => {
  put('js/app.js', 'class A{#"x"=1}')
  expect(h5Faults(folder)).toEqual([expect.stringContaining('js/app.js')])
})

test('声明了却没有的页面、没有入口的页面、指向不存在页面的跳转都被发现', () => {
  const subPackages = [{ root: 'packages/house', pages: ['detail/index', 'audit/index'] }]
  put('app.json', JSON.stringify({ pages: ['pages/home/index'], subPackages }))
  put('packages/house/detail/index.js', 'Page({})')
  put('x.js', 'go("/packages/house/audit/index?id=1");go("/packages/gone/index")')
  expect(weappFaults(folder, true)).toEqual([
    'app.json: packages/house/audit/index is declared and missing',
    'app.json: nothing leads to packages/house/detail/index',
    '/packages/gone/index: a target that is no page',
  ])
})
