/** @jest-environment node */
import { execFileSync } from 'node:child_process'

interface Planted {
  title: string
  file: string
  text: string
  rule?: string
}

const layer = (title: string, file: string, text: string): Planted => ({
  title,
  file,
  text,
  rule: 'local/layers',
})
const fine = (title: string, file: string, text: string): Planted => ({ title, file, text })

const planted: Planted[] = [
  layer('契约不得引用接口层', 'src/contract/x.ts', "export { call } from '@/api/client'"),
  layer('shared 不得引用 platform', 'src/shared/x.ts', "export const x = import('@/platform/clock')"),
  layer('接口层不得引用会话', 'src/api/x.ts', "import type { S } from '../session/store'\nexport type T = S"),
  layer('组件不得引用功能', 'src/components/x.tsx', "export * from '@/features/home/messages'"),
  layer('功能不得引用页面', 'src/features/home/x.ts', "export * from '@/pages/tabs/home/index'"),
  layer('功能之间不得互相引用', 'src/features/home/x.ts', "export * from '@/features/houses/queries'"),
  layer('功能之间也不得用相对路径绕过', 'src/features/home/x.ts', "export * from '../houses/queries'"),
  layer('客户端不得引用模拟后端', 'src/pages/home/x.ts', "export * from '~mock/personas'"),
  layer('客户端不得引用测试', 'src/pages/home/x.ts', "export * from '~tests/support/taro'"),
  layer('模拟后端只看契约', 'mock/systems/x.ts', "export * from '@/api/client'"),
  layer('类型引用也算', 'mock/systems/x.ts', "export type { Transport } from '@/api/ports'"),
  fine('向左引用可以', 'src/pages/home/x.ts', "export * from '@/features/home/messages'"),
  fine('同一功能之内可以', 'src/features/home/x.ts', "export * from './messages'"),
  fine('模拟后端可以引用契约', 'mock/systems/x.ts', "export * from '@/contract/core/values'"),
  fine(
    '唯一的例外：H5 的网络之门启动模拟后端',
    'src/platform/network-gate.h5.ts',
    "export const x = import('~mock/runtimes/browser')",
  ),
  {
    title: '不得循环引用',
    file: 'tests/lint/cycle-left.ts',
    text: "import { right } from './cycle-right'\n\nexport const left = right()",
    rule: 'import-x/no-cycle',
  },
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
    rule: 'local/kebab-case-files',
  },
  {
    title: '停用规则要写理由',
    file: 'src/shared/x.ts',
    text: "// eslint-disable-next-line no-console\nconsole.log('x')",
    rule: 'local/reason-for-disable',
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
