import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { PNG } from 'pngjs'
import { pictures, TAB_COLOURS } from '../../scripts/icons'
import { paletteOf } from '../../scripts/lib/palette-png'

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
  Object.entries(TAB_COLOURS).map(([suffix, colour]) => [tab + suffix, colour] as const),
)
const tab = (name: string) => readFileSync(path.join(source, `assets/tabs/${name}.png`))

test.each(TABS)('标签栏图标 %s 是 81×81 的 PNG，小于 40 KB', (name) => {
  const png = tab(name)
  expect(png.subarray(1, 4).toString()).toBe('PNG')
  expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([81, 81])
  expect(png.length).toBeLessThan(40 * 1024)
})

test.each(TABS)('标签栏图标 %s 是 %s 一种颜色的 16 级调色板，小于 1 KB', (name, colour) => {
  const png = tab(name)
  expect([...png.subarray(24, 26)]).toEqual([4, 3])
  expect(png.length).toBeLessThan(1024)
  const { data } = PNG.sync.read(png)
  const pixels = Array.from({ length: data.length / 4 }, (_, i) => data.subarray(4 * i, 4 * i + 4))
  const drawn = pixels.filter((pixel) => pixel[3] !== 0)
  expect(new Set(drawn.map((pixel) => `#${pixel.toString('hex', 0, 3)}`))).toEqual(new Set([colour]))
  expect(new Set(pixels.map((pixel) => pixel[3]))).toContain(255)
})

test('调色板保留图形：每个像素的不透明度最多差半级', () => {
  const drawing = new PNG({ width: 17, height: 16 })
  for (let i = 0; i < 17 * 16; i++) drawing.data.set([0x24, 0x56, 0xc4, i % 256], 4 * i)
  const { width, height, data } = PNG.sync.read(paletteOf(PNG.sync.write(drawing), '#2456c4'))
  expect([width, height]).toEqual([17, 16])
  const differences = Array.from({ length: 17 * 16 }, (_, i) => Math.abs((data[4 * i + 3] ?? 0) - (i % 256)))
  expect(Math.max(...differences)).toBeLessThanOrEqual(9)
})
