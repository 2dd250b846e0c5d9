import path from 'node:path'
import { compile } from 'sass'

type Colour = [red: number, green: number, blue: number, alpha: number]

const css = compile(path.resolve(__dirname, '../../src/styles/tokens.scss')).css

/** The variables that a class sets. */
function variables(selector: string): Map<string, string> {
  const block = new RegExp(`^\\${selector} \\{([^}]*)\\}`, 'm').exec(css)?.[1] ?? ''
  return new Map(
    [...block.matchAll(/--([\w-]+): ([^;]+);/g)].map((match) => [match[1] ?? '', match[2] ?? '']),
  )
}

function parse(text: string): Colour {
  const rgba = /^rgba\((.+)\)$/.exec(text)?.[1]?.split(',').map(Number)
  if (rgba) return [rgba[0] ?? 0, rgba[1] ?? 0, rgba[2] ?? 0, rgba[3] ?? 1]
  const hex = text.replace('#', '').replace(/^(.)(.)(.)$/, '$1$1$2$2$3$3')
  if (!/^[\da-f]{6}$/i.test(hex)) throw new Error(`not a colour: ${text}`)
  return [0, 2, 4].map((at) => parseInt(hex.slice(at, at + 2), 16)).concat(1) as Colour
}

const over = (top: Colour, ground: Colour): Colour =>
  [0, 1, 2].map((i) => (top[i] ?? 0) * top[3] + (ground[i] ?? 0) * (1 - top[3])).concat(1) as Colour

function luminance(colour: Colour): number {
  const [red = 0, green = 0, blue = 0] = colour.slice(0, 3).map((channel) => {
    const part = channel / 255
    return part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

function contrast(a: Colour, b: Colour): number {
  const [light = 0, dark = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x)
  return (light + 0.05) / (dark + 0.05)
}

/** Text, and the grounds under it from the top downwards. */
const TEXT: string[][] = [
  ['ink', 'ground'], ['ink', 'card'], ['ink', 'fill', 'card'],
  ['ink-2', 'ground'], ['ink-2', 'card'], ['ink-2', 'fill', 'card'],
  ['primary', 'ground'], ['primary', 'card'], ['danger', 'card'], ['danger', 'ground'],
  ['on-primary', 'primary'],
  ['primary', 'primary-tint', 'card'], ['primary', 'primary-tint', 'ground'],
  ['success', 'success-tint', 'card'], ['warning', 'warning-tint', 'card'],
  ['danger', 'danger-tint', 'card'], ['danger', 'danger-tint', 'ground'],
  ['ink', 'primary-tint', 'card'], ['ink-2', 'primary-tint', 'card'],
  ['ink', 'success-tint', 'card'], ['ink', 'warning-tint', 'card'], ['ink', 'danger-tint', 'card'],
] // prettier-ignore

/** Marks that have to be visible but are not read. */
const MARKS = [['control', 'card'], ['control', 'ground'], ['primary', 'card'], ['primary', 'ground']] // prettier-ignore

describe.each(['.theme-light', '.theme-dark'])('颜色 %s', (theme) => {
  const found = variables(theme)
  const colour = (name: string) => parse(found.get(name) ?? `--${name}`)
  const ratio = ([ink = '', ...grounds]: string[]) =>
    contrast(
      colour(ink),
      grounds.map(colour).reduceRight((below, top) => over(top, below)),
    )

  test.each(TEXT.map((pair) => ({ pair, name: pair.join(' / ') })))(
    '文字 $name 对比度不低于 4.5',
    ({ pair }) => {
      expect(ratio(pair)).toBeGreaterThanOrEqual(4.5)
    },
  )

  test.each(MARKS.map((pair) => ({ pair, name: pair.join(' / ') })))(
    '标记 $name 对比度不低于 3',
    ({ pair }) => {
      expect(ratio(pair)).toBeGreaterThanOrEqual(3)
    },
  )
})

test('深色和浅色定义同一组颜色', () => {
  expect([...variables('.theme-dark').keys()]).toEqual([...variables('.theme-light').keys()])
})

test('大字和特大字把字号与行高一起放大', () => {
  const [large, larger] = [variables('.text-large'), variables('.text-larger')]
  expect([large.get('body'), large.get('body-line')]).toEqual(['18.4px', '27.6px'])
  expect([larger.get('body'), larger.get('body-line')]).toEqual(['20.8px', '31.2px'])
  expect([...larger.keys()]).toEqual([...large.keys()])
})
