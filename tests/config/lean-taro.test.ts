/** @jest-environment node */
import { readFileSync } from 'node:fs'
import { compileFunction } from 'node:vm'
import { getComponentsAlias, internalComponents } from '@tarojs/shared'
import { createElement } from 'react'
import { leanTable, refuseUnknown, SOURCES, type ComponentTable } from '../../config/lean-taro'

/** The whole table of components, merged as Taro merges it in the build and in the run time. */
function fullTable(): ComponentTable {
  const full: ComponentTable = {}
  for (const table of [internalComponents, ofWechat] as ComponentTable[]) {
    for (const [name, attributes] of Object.entries(table)) full[name] = { ...full[name], ...attributes }
  }
  return full
}

const { components: ofWechat } = jest.requireActual<{ components: ComponentTable }>(
  '@tarojs/plugin-platform-weapp/dist/runtime-utils',
)

type Loader = (this: object, source: string) => string
const loader = jest.requireActual<Loader>('../../config/lean-taro-loader.js')

const [shared = '', weapp = '', html = '', parser = ''] = SOURCES
const loaded = (file: string, table: ComponentTable, source = readFileSync(file, 'utf8')): string =>
  loader.call({ getOptions: () => ({ table }), resourcePath: file }, source)

const numbers = (table: ComponentTable) =>
  getComponentsAlias(table as Parameters<typeof getComponentsAlias>[0]) as Record<
    string,
    Record<string, string>
  >

test('运行时给组件和属性的编号与模板一致：用到的组件一个不差，没用到的只留自己的编号', () => {
  const full = numbers(fullTable())
  const lean = numbers(leanTable(fullTable()))
  expect(Object.keys(lean)).toEqual(Object.keys(full))
  for (const used of ['view', 'pure-view', 'static-text', 'image', 'button', 'input', 'textarea', 'picker']) {
    expect(lean[used]).toEqual(full[used])
  }
  for (const [name, { _num }] of Object.entries(full)) expect(lean[name]?._num).toBe(_num)
  expect(lean.video).toEqual({ _num: full.video?._num })
})

test('Taro 的两个文件换成精简的表：视频、直播等的属性不进包，别的导出都在', () => {
  const table = leanTable(fullTable())
  const code = loaded(shared, table)
  expect(code).toContain(`const internalComponents = ${JSON.stringify(table)};`)
  expect(code).toContain('/*#__PURE__*/ Object.assign(')
  expect(code).not.toMatch(/[^/] Object\.assign\(/)
  expect(code.slice(code.indexOf('export {'))).toBe(
    readFileSync(shared, 'utf8').slice(readFileSync(shared, 'utf8').indexOf('export {')),
  )
  expect(loaded(weapp, table)).toContain('const components = {};\n')
  expect(loaded(weapp, table)).not.toContain('picture-in-picture-mode')
})

test('HTML 解析器只剩一句话：谁叫它就报错，说是谁拿走的', () => {
  expect(loaded(html, {})).toMatch(
    /^export function setInnerHTML\(\) \{ throw new Error\('config\/lean-taro-loader/,
  )
  expect(loaded(parser, {})).toMatch(/^export function parser\(\) \{ throw/)
  expect(loaded(html, {}) + loaded(parser, {})).not.toContain('import')
})

test.each(SOURCES)('Taro 换了写法时构建停下并说明：%s', (file) => {
  expect(() => loaded(file, {}, 'const tables = {}')).toThrow(/lean-taro-loader.*no longer holds one/)
})

test('Taro 不再有我们用的组件时构建停下', () => {
  const { Picker: _, ...rest } = fullTable()
  expect(() => leanTable(rest)).toThrow('no component Picker')
})

test('用了没有登记的组件时构建停下，登记的和它们的变体可以', () => {
  expect(() => refuseUnknown(['view', 'static-view', 'catch-view', 'button', 'picker'])).not.toThrow()
  expect(() => refuseUnknown(['view', 'rich-text'])).toThrow('RichText')
  expect(() => refuseUnknown(['view'], true)).toThrow('every component')
})

const [address = '', history = '', anchor = '', reconciler = ''] = SOURCES.slice(4)

test('浏览器的地址和历史不进包：页面切换时 Taro 照样通知它们，它们什么也不做', () => {
  expect(loaded(address, {})).toBe('export class Location { trigger() {} }')
  expect(loaded(history, {})).toBe('export class History { trigger() {} }')
  expect(loaded(anchor, {})).toBe("export { TaroElement as AnchorElement } from './element.js'")
  // Of the two, Taro's window calls nothing else.
  const window = readFileSync(require.resolve('@tarojs/runtime/dist/bom/window.js'), 'utf8')
  expect(new Set(window.match(/_(?:location|history)\.\w+/g))).toEqual(
    new Set(['_location.trigger', '_history.trigger']),
  )
})

test('React 只留下 Taro 这个渲染器会的：能力写成真假，没有的写成空，Taro 不叫的不留名字', () => {
  const code = loaded(reconciler, {})
  expect(code).toMatch(/=true,\w+=false,\w+=false,/)
  expect(code).not.toMatch(/\$\$\$hostConfig\.(supports|hydrate|canHydrate|clone)\w*/)
  for (const kept of ['createInstance', 'commitUpdate', 'removeChild', 'scheduleMicrotask'])
    expect(code).toContain(`$$$hostConfig.${kept}`)
  expect([...code.matchAll(/\bexports\.(\w+)=/g)].map(([, name]) => name).sort()).toEqual([
    'batchedUpdates',
    'createContainer',
    'findHostInstance',
    'flushSync',
    'getPublicRootInstance',
    'runWithPriority',
    'updateContainer',
  ])
})

/** The reconciler as the loader leaves it, with a renderer that writes its tree into texts. */
test('这样的 React 照常渲染、更新和卸载', () => {
  const tree: { children: unknown[] } = { children: [] }
  const module = { exports: {} as (host: object) => Record<string, (...given: unknown[]) => unknown> }
  compileFunction(loaded(reconciler, {}), ['module', 'require'])(module, require)
  const remove = (parent: { children: unknown[] }, child: unknown) =>
    void parent.children.splice(parent.children.indexOf(child), 1)
  const append = (parent: { children: unknown[] }, child: unknown) => void parent.children.push(child)
  const react = module.exports({
    getPublicInstance: (instance: unknown) => instance,
    getRootHostContext: () => ({}),
    getChildHostContext: () => ({}),
    prepareForCommit: () => null,
    resetAfterCommit: () => undefined,
    createInstance: (type: string) => ({ type, children: [] }),
    createTextInstance: (text: string) => ({ text }),
    appendInitialChild: append,
    finalizeInitialChildren: () => false,
    prepareUpdate: () => [],
    shouldSetTextContent: () => false,
    getCurrentEventPriority: () => 16,
    detachDeletedInstance: () => undefined,
    scheduleMicrotask: (work: () => void) => void Promise.resolve().then(work),
    appendChild: append,
    appendChildToContainer: append,
    commitTextUpdate: (text: { text: string }, _: string, next: string) => void (text.text = next),
    commitUpdate: () => undefined,
    removeChild: remove,
    removeChildFromContainer: remove,
    clearContainer: () => void (tree.children = []),
  })
  const root = react.createContainer?.(tree, 1, null, false, false, '', () => undefined, null)
  const show = (element: unknown) =>
    react.flushSync?.(() => react.updateContainer?.(element, root, null, null))
  show(createElement('view', null, '一'))
  expect(tree.children).toEqual([{ type: 'view', children: [{ text: '一' }] }])
  show(createElement('view', null, '二'))
  expect(tree.children).toEqual([{ type: 'view', children: [{ text: '二' }] }])
  show(null)
  expect(tree.children).toEqual([])
})
