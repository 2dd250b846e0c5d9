/** @jest-environment node */
import { readFileSync } from 'node:fs'

const read = (file: string) => readFileSync(require.resolve(file), 'utf8')

test('Taro 的开关还在：不设 innerHTML 时，运行时里只有开关之内的一处用到 HTML 解析器', () => {
  expect(read('@tarojs/webpack5-runner/dist/webpack/MiniWebpackPlugin.js')).toContain(
    'ENABLE_INNER_HTML: (_a = runtime.enableInnerHTML)',
  )
  const external = read('@tarojs/runtime/dist/dom-external/index.js')
  const [before = '', within = ''] = external.split('if (ENABLE_INNER_HTML) {')
  expect(before).not.toContain('setInnerHTML.call')
  expect(within.split('if (ENABLE_CLONE_NODE) {')[0]).toContain('setInnerHTML.call')
  expect(external.match(/setInnerHTML\b/g)).toHaveLength(2)
})
