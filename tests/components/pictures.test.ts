import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { pictures } from '../../scripts/icons'

const source = path.resolve(__dirname, '../../src')

test.each(Object.entries(pictures()))('%s 与图标脚本的结果一致', (file, text) => {
  expect(readFileSync(path.join(source, file), 'utf8')).toBe(text)
})

test('每幅插图小于 3 KB', () => {
  const drawings =
    Object.values(pictures())
      .join('')
      .match(/wj-drawing--[^}]+/g) ?? []
  expect(drawings).toHaveLength(readdirSync(path.join(source, 'assets/drawings')).length)
  for (const drawing of drawings) expect(drawing.length).toBeLessThan(3 * 1024)
})

const TABS = ['home', 'houses', 'me'].flatMap((tab) =>
  ['', '-selected', '-dark', '-selected-dark'].map((s) => tab + s),
)

test.each(TABS)('标签栏图标 %s 是 81×81 的 PNG，小于 40 KB', (name) => {
  const png = readFileSync(path.join(source, `assets/tabs/${name}.png`))
  expect(png.subarray(1, 4).toString()).toBe('PNG')
  expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([81, 81])
  expect(png.length).toBeLessThan(40 * 1024)
})
