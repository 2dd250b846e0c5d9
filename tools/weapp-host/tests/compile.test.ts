import assert from 'node:assert/strict'
import path from 'node:path'
import { test } from 'node:test'
import { compileDist } from '../compile/compile'
import { pagePaths } from '../compile/manifest'
import { compileScript } from '../compile/scripts'
import { lengthUnits } from '../compile/units'
import { cssUrls } from '../compile/urls'
import { startHost } from '../driver/launch'
import { FIXTURE } from './support/phones'

const manifest = compileDist(FIXTURE)

test('模板、脚本、样式、配置都进入清单，没有警告', () => {
  assert.deepEqual([...manifest.errors, ...manifest.warnings], [])
  assert.ok(manifest.templates.includes('parts/rows'))
  assert.ok(manifest.scripts['pages/home/index']?.includes('onPullDownRefresh'))
  assert.deepEqual(manifest.assets, ['images/dot.png'])
  assert.equal(pagePaths(manifest.app).at(-1), 'sub/detail/index')
  assert.equal(manifest.theme.dark?.ink, 'white')
})

test('rpx、vh、安全区换成变量', () => {
  assert.equal(
    lengthUnits('10rpx -1.5rpx 2vh'),
    'calc(10 * var(--wh-rpx)) calc(-1.5 * var(--wh-rpx)) calc(2 * var(--wh-vh))',
  )
  assert.equal(lengthUnits('calc(8px + env(safe-area-inset-bottom))'), 'calc(8px + var(--wh-safe-bottom))')
})

test('page 和内置标签的选择器改名，隔离组件的类名加前缀', () => {
  assert.match(manifest.css.app ?? '', /wx-page \{/)
  assert.match(manifest.css.app ?? '', /wx-button \{/)
  const scope = manifest.scopes['components/stepper/index']
  assert.ok(scope)
  assert.match(manifest.css['components/stepper/index'] ?? '', new RegExp(`\\.${scope}--label`))
  assert.match(manifest.css['pages/home/index'] ?? '', /^\.label/)
})

test('内置组件的属性取自模板，含无障碍属性', () => {
  assert.ok(manifest.properties.view?.includes('ariaLabel'))
  assert.ok(manifest.properties.picker?.includes('rangeKey'))
  assert.ok(!manifest.properties.button?.includes('bindtap'))
})

test('每个分包分别计大小', () => {
  const [main, sub] = manifest.sizes
  assert.equal(sub?.root, 'sub')
  assert.ok(main && sub && main.bytes > sub.bytes && sub.bytes > 0)
  assert.ok(main.scriptBytes < main.bytes)
})

test('没有关闭的标签是错误，不是提示', async () => {
  await assert.rejects(
    startHost({ dist: path.join(__dirname, 'fixtures', 'broken') }),
    /pages\/a\/index\.wxml:\d+/,
  )
})

test('只有 ES 模块才改写，其余的脚本原样', () => {
  for (const same of [
    'const a = require("./a")\nPage({})',
    '// import x from "y"\nApp({ text: "export default" })',
    'import {',
  ])
    assert.equal(compileScript(same), same)
  assert.match(compileScript('import a from "./a"\nPage({ a })'), /require\("\.\/a"\)/)
  assert.match(compileScript('export default 1'), /module\.exports/)
})

test('样式里的网址走服务器，包里的路径不显示，数据原样', () => {
  const local: string[] = []
  const css = cssUrls('url(https://a.example/b.png), url("data:x"), url(../c.png)', (path) =>
    local.push(path),
  )
  assert.equal(
    css,
    'url("/bridge/picture?url=https%3A%2F%2Fa.example%2Fb.png"), url("data:x"), url("data:,")',
  )
  assert.deepEqual(local, ['../c.png'])
})

test('没有 app.json 的文件夹说明原因', () => {
  assert.throws(() => compileDist(__dirname), /taro build --type weapp/)
})
