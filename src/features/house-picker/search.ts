import { plainName } from '@/contract/core/names'
import type { PlaceOption } from './queries'

/** ３ｄ → 3d: the keyboard may be in full-width mode, and the dot of a name another one. */
const plain = (text: string) => plainName(text).toLowerCase()

/** ChenXiJiaYuan → cxjy */
const initials = (pinyin: string) => pinyin.replace(/[^A-Z]/g, '').toLowerCase()

function matches({ name, pinyin = '' }: PlaceOption, wanted: string): boolean {
  return plain(name).includes(wanted) || plain(pinyin).includes(wanted) || initials(pinyin).startsWith(wanted)
}

/** Those whose name, pinyin or initials contain the text; all of them for no text. */
export function search(options: readonly PlaceOption[], text: string): readonly PlaceOption[] {
  const wanted = plain(text)
  return wanted === '' ? options : options.filter((option) => matches(option, wanted))
}

/** What stands on the page at once; WeChat slows down beyond 60 children of a node. */
const RANGE_SIZE = 48
/** Beyond that one has to search. */
export const MAX_RANGES = 40

export interface Range {
  /** 49栋–96栋 */
  readonly title: string
  readonly options: readonly PlaceOption[]
}

/** A long level in parts that one can jump to; a single part when it is short enough. */
export function rangesOf(options: readonly PlaceOption[]): readonly Range[] {
  const ranges: Range[] = []
  for (let start = 0; start < options.length; start += RANGE_SIZE) {
    const part = options.slice(start, start + RANGE_SIZE)
    const [first, last] = [part[0], part[part.length - 1]]
    if (first && last) ranges.push({ title: `${first.name}–${last.name}`, options: part })
  }
  return ranges
}
