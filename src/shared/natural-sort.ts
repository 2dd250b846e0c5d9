import { toHalfWidth } from './half-width'

const DIGITS = '零一二三四五六七八九'
const PART = /\d+|[零一二三四五六七八九十]+/g

/** 十二 → 12, 二十 → 20; undefined for a word that is not a numeral below a hundred. */
function numeral(word: string): number | undefined {
  const [, tens, ten, ones] = /^([一二三四五六七八九])?(十)?([零一二三四五六七八九])?$/.exec(word) ?? []
  if (!ten) return word.length === 1 ? DIGITS.indexOf(word) : undefined
  if (ones === '零') return undefined
  return (tens ? DIGITS.indexOf(tens) : 1) * 10 + (ones ? DIGITS.indexOf(ones) : 0)
}

type Part = string | number

/** Names of basements: -1, 负二层, 地下1楼, 第-1层. The second pattern also takes B1; it is used only where B cannot be a building. */
const BELOW = /^第?(?:地下负?|负|-)(\d+|[零一二三四五六七八九十]+)?(.*)$/
const BELOW_OR_B = /^第?(?:地下负?|负|-|[Bb]-?(?=\d))(\d+|[零一二三四五六七八九十]+)?(.*)$/

/** Basements come before the ground floor, the deepest first. Gives undefined for a name that is not a basement. */
function belowGround(name: string, pattern: RegExp): Part[] | undefined {
  const [, word, rest = ''] = pattern.exec(name) ?? []
  if (word === undefined && !/^地下/.test(name)) return undefined
  const depth = word === undefined ? 1 : /\d/.test(word) ? Number(word) : numeral(word)
  return depth === undefined ? undefined : [-depth, rest]
}

/** The minus of keyboards in Chinese mode and of typesetters. */
const MINUS = /^(第?)[\uff0d\u2212\u2010-\u2015]/

function parts(given: string, below = BELOW): Part[] {
  const name = toHalfWidth(given).replace(MINUS, '$1-')
  const basement = belowGround(name, below)
  if (basement) return basement
  const found: Part[] = []
  let end = 0
  for (let match = PART.exec(name); match; match = PART.exec(name)) {
    const word = match[0]
    const value = /\d/.test(word) ? Number(word) : numeral(word)
    if (value === undefined) continue
    if (match.index > end) found.push(name.slice(end, match.index))
    found.push(value)
    end = match.index + word.length
  }
  return end < name.length ? [...found, name.slice(end)] : found
}

function compareParts(a: Part, b: Part): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b
  if (typeof a === 'number') return -1
  if (typeof b === 'number') return 1
  return a < b ? -1 : a > b ? 1 : 0
}

/** Orders names as people count: 2栋 before 10栋, 二单元 before 三单元, 负一层 before 1层. Gives a number as a comparator does. */
export const compareNaturally = (a: string, b: string): number => compare(parts(a), parts(b))

function compare(left: readonly Part[], right: readonly Part[]): number {
  for (let i = 0; i < Math.min(left.length, right.length); i++) {
    const [mine, yours] = [left[i], right[i]]
    const order = mine === undefined || yours === undefined ? 0 : compareParts(mine, yours)
    if (order !== 0) return order
  }
  return left.length - right.length
}

/** A copy of the items, sorted by their names. */
export function sortNaturally<T>(items: readonly T[], name: (item: T) => string): T[] {
  // B2 is a floor in a list with 1 and 2, and a building in a list with A1 and C1.
  const floors =
    items.some((item) => /^\d/.test(name(item))) && !items.some((item) => /^[AC-Zac-z]/.test(name(item)))
  const below = floors ? BELOW_OR_B : BELOW
  return items
    .map((item) => ({ item, parts: parts(name(item).trim(), below) }))
    .sort((a, b) => compare(a.parts, b.parts))
    .map(({ item }) => item)
}
