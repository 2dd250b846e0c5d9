import { plainName } from '@/contract/core/names'
import type { PlaceOption } from './queries'

/** Brings a text into plain form (３ｄ → 3d), because keyboards may be in full-width mode and names may contain other dots. */
const plain = (text: string) => plainName(text).toLowerCase()

/** The initials of a pinyin: ChenXiJiaYuan → cxjy. */
const initials = (pinyin: string) => pinyin.replace(/[^A-Z]/g, '').toLowerCase()

function matches({ name, pinyin = '' }: PlaceOption, wanted: string): boolean {
  return plain(name).includes(wanted) || plain(pinyin).includes(wanted) || initials(pinyin).startsWith(wanted)
}

/** The places whose name, pinyin or initials contain the text; all of them if the text is empty. */
export function search(options: readonly PlaceOption[], text: string): readonly PlaceOption[] {
  const wanted = plain(text)
  return wanted === '' ? options : options.filter((option) => matches(option, wanted))
}

/** The number of places on the page at once. WeChat slows down beyond 60 children of a node. */
const RANGE_SIZE = 48
/** With more ranges than this, only the search is offered. */
export const MAX_RANGES = 40

export interface Range {
  /** The first and the last place: 49栋–96栋. */
  readonly title: string
  readonly options: readonly PlaceOption[]
}

/** Splits the places of a long level into ranges to choose from; a short level is a single range. */
export function rangesOf(options: readonly PlaceOption[]): readonly Range[] {
  const ranges: Range[] = []
  for (let start = 0; start < options.length; start += RANGE_SIZE) {
    const part = options.slice(start, start + RANGE_SIZE)
    const [first, last] = [part[0], part[part.length - 1]]
    if (first && last) ranges.push({ title: `${first.name}–${last.name}`, options: part })
  }
  return ranges
}
