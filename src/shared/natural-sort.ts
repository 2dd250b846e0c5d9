const DIGITS = '零一二三四五六七八九'
const PART = /\d+|[零一二三四五六七八九十]+/g

/** 十二 → 12, 二十 → 20; undefined for what is no numeral below a hundred. */
function numeral(word: string): number | undefined {
  const [, tens, ten, ones] = /^([一二三四五六七八九])?(十)?([零一二三四五六七八九])?$/.exec(word) ?? []
  if (!ten) return word.length === 1 ? DIGITS.indexOf(word) : undefined
  if (ones === '零') return undefined
  return (tens ? DIGITS.indexOf(tens) : 1) * 10 + (ones ? DIGITS.indexOf(ones) : 0)
}

type Part = string | number

function parts(name: string): Part[] {
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

/** Orders names as people count: 2栋 before 10栋, 二单元 before 三单元. */
export function compareNaturally(a: string, b: string): number {
  const [left, right] = [parts(a), parts(b)]
  for (let i = 0; i < Math.min(left.length, right.length); i++) {
    const [mine, yours] = [left[i], right[i]]
    const order = mine === undefined || yours === undefined ? 0 : compareParts(mine, yours)
    if (order !== 0) return order
  }
  return left.length - right.length
}

/** A sorted copy, by the name of each item. */
export const sortNaturally = <T>(items: readonly T[], name: (item: T) => string): T[] =>
  [...items].sort((a, b) => compareNaturally(name(a), name(b)))
