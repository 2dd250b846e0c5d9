/** @jest-environment node */
import { execFileSync } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'
import path from 'node:path'

interface Planted {
  title: string
  file: string
  text: string
  rule?: string
}

/** A module of a folder, because the rule knows only modules that exist. */
function moduleIn(folder: string): string {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort()
  const file = files.find((name) => /^[^.]+\.tsx?$/.test(name))
  if (!file) throw new Error(`${folder} has no module`)
  return path.posix.join(folder, file.replace(/\.tsx?$/, ''))
}

const specifier = (module: string) => module.replace(/^src\//, '@/').replace(/^(mock|tests)\//, '~$1/')
const exported = (folder: string) => `export * from '${specifier(moduleIn(folder))}'`

const layer = (title: string, file: string, text: string): Planted => ({
  title,
  file,
  text,
  rule: 'import-x/no-restricted-paths',
})
const fine = (title: string, file: string, text: string): Planted => ({ title, file, text })

/** A layer without a folder is skipped, because nothing in it can be imported. */
const LAYERS = 'contract shared routes api platform session queries components features pages'
  .split(' ')
  .filter((name) => existsSync(`src/${name}`))

const rightwards = LAYERS.flatMap((left, index) =>
  LAYERS.slice(index + 1).map((right) =>
    layer(`${left} 不得引用 ${right}`, `src/${left}/x.ts`, exported(`src/${right}`)),
  ),
)
const leftwards = LAYERS.slice(1).map((right, index) =>
  fine(
    `${right} 可以引用 ${LAYERS[index] ?? ''}`,
    `src/${right}/x.ts`,
    exported(`src/${LAYERS[index] ?? ''}`),
  ),
)

const home = moduleIn('src/features/home')
const houses = moduleIn('src/features/houses')
const relative = path.posix.relative('src/features/home', houses)
const session = specifier(moduleIn('src/session'))

const planted: Planted[] = [
  ...rightwards,
  ...leftwards,
  layer('契约不得转出接口层', 'src/contract/x.ts', `export { x } from '${specifier(moduleIn('src/api'))}'`),
  layer('动态引用也算', 'src/shared/x.ts', `export const x = import('${session}')`),
  layer('require 也算', 'src/shared/x.js', `export const x = require('${session}')`),
  layer('类型引用也算', 'src/api/x.ts', `import type { S } from '${session}'\nexport type T = S`),
  layer('各层不得引用应用的入口', 'src/pages/home/x.ts', "export * from '@/app.config'"),
  layer('功能之间不得互相引用', 'src/features/home/x.ts', exported('src/features/houses')),
  layer('功能之间也不得用相对路径绕过', 'src/features/home/x.ts', `export * from '${relative}'`),
  layer('客户端不得引用模拟后端', 'src/pages/home/x.ts', exported('mock')),
  layer('客户端不得引用测试', 'src/pages/home/x.ts', exported('tests/support')),
  layer('模拟后端只看契约', 'mock/systems/x.ts', exported('src/api')),
  layer('模拟后端不得引用测试', 'mock/systems/x.ts', exported('tests/support')),
  layer('模拟后端引用类型也算', 'mock/systems/x.ts', `export type { S } from '${session}'`),
  {
    title: '类型在文件开头引用',
    file: 'mock/systems/x.ts',
    text: `export type T = import('${session}').S`,
    rule: 'no-restricted-syntax',
  },
  fine('应用的入口引用各层', 'src/x.ts', exported('src/pages')),
  fine('同一功能之内可以', 'src/features/home/x.ts', `export * from '${specifier(home)}'`),
  fine('模拟后端可以引用契约', 'mock/systems/x.ts', exported('src/contract')),
  fine(
    '唯一的例外：H5 的网络之门启动模拟后端',
    'src/platform/network-gate.h5.ts',
    `export const x = import('${specifier(moduleIn('mock/runtimes'))}')`,
  ),
  layer('网络之门也只向左引用', 'src/platform/network-gate.h5.ts', exported('src/pages')),
  {
    title: 'platform 之外不得使用 Taro',
    file: 'src/pages/home/x.ts',
    text: "import Taro from '@tarojs/taro'\nexport const go = () => Taro.navigateBack()",
    rule: 'no-restricted-imports',
  },
  fine('生命周期钩子处处可用', 'src/pages/home/x.ts', "export { useDidShow } from '@tarojs/taro'"),
  fine('platform 可以使用 Taro', 'src/platform/x.ts', "export { default } from '@tarojs/taro'"),
  {
    title: '微信里没有 fetch',
    file: 'src/api/x.ts',
    text: "export const x = () => fetch('/')",
    rule: 'no-restricted-globals',
  },
  fine('H5 专用文件可以用浏览器的能力', 'src/platform/x.h5.ts', 'export const x = () => window.innerWidth'),
  {
    title: '环境变量只在一处读取',
    file: 'src/api/x.ts',
    text: 'export const x = process.env.TARO_APP_MOCK',
    rule: 'no-restricted-properties',
  },
  {
    title: 'iOS 12 没有的方法不用',
    file: 'src/shared/x.ts',
    text: "export const x = 'a'.replaceAll('a', 'b')",
    rule: 'no-restricted-syntax',
  },
  {
    title: '模板里没有的触摸事件不用',
    file: 'src/components/x.tsx',
    text: 'export const x = <view onTouchStart={() => undefined} />',
    rule: 'no-restricted-syntax',
  },
  {
    title: '没有拦下滑动的组件收不到滑动',
    file: 'src/components/x.tsx',
    text: 'export const x = <view onTouchMove={() => undefined} />',
    rule: 'no-restricted-syntax',
  },
  {
    title: '小程序没有 HTML 解析器，不写 HTML',
    file: 'src/components/x.tsx',
    text: "export const x = <view dangerouslySetInnerHTML={{ __html: 'x' }} />",
    rule: 'no-restricted-syntax',
  },
  { title: '客户端不写日志', file: 'src/shared/x.ts', text: "console.log('x')", rule: 'no-console' },
  {
    title: '文件名用短横线',
    file: 'src/shared/camelCase.ts',
    text: 'export {}',
    rule: 'check-file/filename-naming-convention',
  },
  {
    title: '停用规则要写理由',
    file: 'src/shared/x.ts',
    text: "// eslint-disable-next-line no-console\nconsole.log('x')",
    rule: '@eslint-community/eslint-comments/require-description',
  },
  fine(
    '写明理由的停用可以',
    'src/shared/x.ts',
    "// eslint-disable-next-line no-console -- 开发时的提示，不含资料\nconsole.log('x')",
  ),
  {
    title: '不用 any',
    file: 'mock/world/x.ts',
    text: 'export const x: any = 1',
    rule: '@typescript-eslint/no-explicit-any',
  },
  {
    title: '不用非空断言',
    file: 'mock/world/x.ts',
    text: 'export const x = (y?: string) => y!',
    rule: '@typescript-eslint/no-non-null-assertion',
  },
  { title: '文件不超过两百行', file: 'src/shared/x.ts', text: 'export {}\n'.repeat(201), rule: 'max-lines' },
  {
    title: '函数不超过六十行',
    file: 'src/shared/x.ts',
    text: `export function x() {\n${"  'x'.trim()\n".repeat(60)}}`,
    rule: 'max-lines-per-function',
  },
  fine(
    '页面的函数可到一百二十行',
    'src/pages/home/x.ts',
    `export function x() {\n${"  'x'.trim()\n".repeat(60)}}`,
  ),
]

const input = JSON.stringify(planted.map(({ file, text }) => ({ file, text })))
const output = execFileSync(process.execPath, ['tests/lint/lint-texts.mjs'], { input, encoding: 'utf8' })
const broken = JSON.parse(output) as string[][]

test.each(planted.map((plant, index) => ({ ...plant, index })))('$title', ({ rule, index }) => {
  expect(broken[index]).toEqual(rule === undefined ? [] : [rule])
})
