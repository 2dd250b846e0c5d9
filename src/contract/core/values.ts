import * as v from 'valibot'
import { parsed, type Codec } from './codec'
import { fitsGraphemes } from './graphemes'
import { formatTimestamp, isCalendarDate, parseCalendarDate, parseTimestamp } from './dates'

const asText = (raw: unknown) => (typeof raw === 'number' ? String(raw) : raw)
/** Turns digits into a number; gives anything else back as it is. */
export const asNumber = (raw: unknown): unknown =>
  typeof raw === 'string' && /^-?\d+(\.\d+)?$/.test(raw.trim()) ? Number(raw) : raw

/** The rule that a text has at most `most` letters, as people count them. The documentation shows `most`. */
export const atMost = (most: number) =>
  Object.assign(
    v.check((text: string) => fitsGraphemes(text, most), `最多 ${most} 个字`),
    { most },
  )

const filled = (max: number) => v.pipe(v.string('请填写'), v.trim(), v.minLength(1, '请填写'), atMost(max))

/** A text that must not be empty; a number is read as text (R7). */
export const text = (max = 200): Codec<string> => parsed(filled(max), asText, (value) => value)

/** A text that may be empty. */
export const anyText: Codec<string> = parsed(v.string(), asText, (value) => value)

/** A community's identifier, such as "00001". It is text: a number is read as its digits, and it is sent back as it came (R27). */
export const communityId: Codec<string> = text(64)

/** A community's identifier where the document's example has a number. It is written as a number if no digit is lost by that. */
export const communityNumber: Codec<string> = {
  ...communityId,
  write: (identifier) => (String(Number(identifier)) === identifier ? Number(identifier) : identifier),
}

/** A whole number; digits are read as a number, too. */
export const int: Codec<number> = parsed(v.pipe(v.number('请选择'), v.integer()), asNumber, (value) => value)

/** A whole number that the document's example writes as a string. */
export const intText: Codec<number> = { ...int, write: String }

/** A whole number of at least 1, such as a page number or an id. */
export const positive: Codec<number> = parsed(v.pipe(int.check, v.minValue(1)), asNumber, (value) => value)

/** A verification code: a text of digits, with its leading zeros (R6). A malformed one counts as a wrong one. */
export const smsCode: Codec<string> = {
  ...parsed(
    v.pipe(v.string('请输入短信里的验证码'), v.regex(/^\d{4,6}$/, '请输入短信里的验证码')),
    asText,
    (value) => value,
  ),
  wrongIs: 'codeWrong',
}

/** A mainland mobile number as text; a number is read as text, too (R7). */
export const phone: Codec<string> = parsed(
  v.pipe(v.string('请输入11位手机号'), v.regex(/^1\d{10}$/, '请输入11位手机号')),
  asText,
  (value) => value,
)

/** Our form of a day, with the sentence that a form shows for anything else. */
const calendarDate = v.pipe(v.string('请选择日期'), v.check(isCalendarDate, '请选择日期'))

/** A calendar day `YYYYMMDD`. Other date forms are read, too; Unix seconds become the day in UTC+8 (R12). */
export const date: Codec<string> = parsed(calendarDate, parseCalendarDate, (value) => value)

/** A calendar day that the document's table calls an integer. */
export const dateNumber: Codec<string> = { ...date, write: Number }

/** A moment in epoch milliseconds, written as "2020-11-19 13:34:38" (UTC+8); other documented forms are read, too. */
export const timestamp: Codec<number> = parsed(v.number(), parseTimestamp, (value) =>
  formatTimestamp(value, 'dash'),
)

/** A moment in epoch milliseconds, written as "2020年11月18日11:01:46" (UTC+8). */
export const timestampWords: Codec<number> = {
  ...timestamp,
  write: (value) => formatTimestamp(value, 'words'),
}

/** Reads a boolean. Form bodies hold only texts, so that it may come as a word. */
function readFlag(raw: unknown): unknown {
  if (raw === 1 || raw === '1' || raw === 'true' || raw === '是') return true
  return raw === 0 || raw === '0' || raw === 'false' || raw === '否' ? false : raw
}

/** A boolean, written as 0 (否) or 1 (是). */
export const flag: Codec<boolean> = parsed(v.boolean('请选择是或否'), readFlag, Number)

/** A boolean, written as "0" or "1". */
export const flagText: Codec<boolean> = { ...flag, write: (value) => (value ? '1' : '0') }

/** A boolean, written as 是 or 否. */
export const flagWord: Codec<boolean> = { ...flag, write: (value) => (value ? '是' : '否') }

/** A word of a backend that is in no document (R31). It is shown as it is, and no action is offered for it. */
export interface UnknownWord {
  readonly unknown: string
}

/** Tells whether a word is one that the contract knows. */
export const isKnown = <W extends string>(word: W | UnknownWord | undefined): word is W =>
  typeof word === 'string'

const unknownWord = v.object({ unknown: v.string() })

/** An open vocabulary: the known words, and any other text or number as an UnknownWord (R31). Reading fails only for other types and ''. */
export function openly<W extends string>(codec: Codec<W>): Codec<W | UnknownWord> {
  const decode = (raw: unknown): W | UnknownWord | undefined => {
    const read = v.safeParse(codec.read, raw)
    if (read.success) return read.output
    const isWord = typeof raw === 'number' || (typeof raw === 'string' && raw.trim() !== '')
    return isWord ? { unknown: String(raw).trim() } : undefined
  }
  const write = (value: W | UnknownWord) => (isKnown(value) ? codec.write(value) : value.unknown)
  return { ...parsed(v.union([codec.check, unknownWord]), decode, write), known: codec }
}

/** A vocabulary of the documents: for each of our words its number on the wire and its Chinese word. */
export type Vocabulary<W extends string> = Readonly<Record<W, readonly [code: number, label: string]>>

/** A closed vocabulary and its codecs. */
export interface Enumeration<W extends string> {
  readonly words: readonly W[]
  readonly check: v.GenericSchema<unknown, W>
  label(word: W): string
  code(word: W): number
  /** The word to show on the screen: the Chinese word, an unknown Chinese word as it came, otherwise 未知; never a number or a code (R31). */
  show(word: W | UnknownWord): string
  /** Codec that writes a word as its number: 1. */
  readonly asNumber: Codec<W>
  /** Codec that writes a word as its number in text: "1". */
  readonly asText: Codec<W>
  /** Codec that writes a word as its Chinese word. */
  readonly asLabel: Codec<W>
}

/**
 * Makes a closed vocabulary. Its codecs read a word in all forms: 1, "1" and 业主 are the same word (R1, R11). `alias` adds Chinese words
 * with the same meaning.
 *
 * Example: `enumeration({ male: [1, '男'], female: [2, '女'] }, { 男性: 'male' })`.
 */
export function enumeration<const W extends string>(
  vocabulary: Vocabulary<W>,
  alias: Readonly<Record<string, NoInfer<W>>> = {},
): Enumeration<W> {
  const words = Object.keys(vocabulary) as W[]
  const check = v.picklist(words, '请选择')
  const known = new Map<unknown, W>(Object.entries(alias))
  for (const word of words) {
    const [code, label] = vocabulary[word]
    known.set(code, word).set(String(code), word).set(label, word)
  }
  const decode = (raw: unknown) => known.get(raw)
  const code = (word: W) => vocabulary[word][0]
  const label = (word: W) => vocabulary[word][1]
  return {
    words,
    check,
    label,
    code,
    show: (word) =>
      isKnown(word) ? label(word) : /[\u4e00-\u9fff]/.test(word.unknown) ? word.unknown : '未知',
    asNumber: parsed(check, decode, code),
    asText: parsed(check, decode, (word) => String(code(word))),
    asLabel: parsed(check, decode, label),
  }
}
