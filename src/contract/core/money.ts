import * as v from 'valibot'
import { parsed, type Codec } from './codec'

const fen = v.pipe(
  v.number('请填写金额'),
  v.integer('金额最多两位小数'),
  v.minValue(0, '金额不能为负'),
  v.maxValue(Number.MAX_SAFE_INTEGER, '金额有误'),
)

/** The parts are: minus, currency sign, minus, yuan (possibly in groups of three), cents, 元. */
const YUAN = /^(-?)[￥¥]?(-?)(\d{1,3}(?:,\d{3})+|\d+)(?:\.(\d{1,2})0*)?元?$/

/** Full-width digits and signs, and the minus of typesetters, as the plain ones. */
const written = (raw: string): string =>
  raw
    .normalize('NFKC')
    .replace(/\s/g, '')
    .replace(/[\u2212\u2013]/g, '-')

/** Backends that compute with binary fractions send 24.299999999999997 for 24.30. More than that noise is no amount. */
const NOISE = 1e-13

function fenOf(yuan: number): number | undefined {
  const amount = Math.round(yuan * 100)
  // Adding 0 turns -0 into 0.
  return Math.abs(yuan * 100 - amount) <= Math.abs(amount) * NOISE ? amount + 0 : undefined
}

/**
 * Turns "0.01元", "1,280.00", "￥12", "-5.00" or 12.5 yuan into integer fen; a text without computing with binary fractions (R16, R36). Gives
 * undefined for anything else: an amount is never guessed.
 */
function parseYuan(raw: unknown): unknown {
  if (typeof raw === 'number') return fenOf(raw)
  if (typeof raw !== 'string') return undefined
  const [, before = '', behind = '', yuan, cents = ''] = YUAN.exec(written(raw)) ?? []
  if (yuan === undefined || before + behind === '--') return undefined
  const amount = Number(yuan.replace(/,/g, '')) * 100 + Number(cents.padEnd(2, '0'))
  return before + behind === '-' && amount !== 0 ? -amount : amount
}

function yuanText(value: number): string {
  const amount = Math.abs(value)
  const digits = `${Math.floor(amount / 100)}.${String(amount % 100).padStart(2, '0')}`
  return value < 0 ? `-${digits}` : digits
}

const anyFen = v.pipe(v.number(), v.safeInteger())

const inWords = (value: number) => `${yuanText(value)}元`

/** An amount that is only shown: integer fen, negative for money that is returned; "0.01元" on the wire (R16, R36). */
export const yuanWords: Codec<number> = parsed(anyFen, parseYuan, inWords)

/** The same, written in digits without a unit: "0.01". */
export const yuanDigits: Codec<number> = { ...yuanWords, write: yuanText }

const chargedFen = v.pipe(fen, v.minValue(1))

/** An amount that WeChat charges: integer fen of at least 1, because 0.00 is not charged (R36); "0.01元" on the wire. */
export const chargedYuan: Codec<number> = parsed(chargedFen, parseYuan, inWords)

/** An amount in integer fen; a number of yuan on the wire (wjdh 2.1.1). */
export const yuanNumber: Codec<number> = parsed(fen, parseYuan, (value) => Number(yuanText(value)))
