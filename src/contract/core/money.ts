import * as v from 'valibot'
import { parsed, type Codec } from './codec'

const fen = v.pipe(
  v.number('请填写金额'),
  v.integer('金额最多两位小数'),
  v.minValue(0, '金额不能为负'),
  v.maxValue(Number.MAX_SAFE_INTEGER, '金额有误'),
)

/** "0.01元", "12.5" or 12.5 yuan to integer fen, without ever computing in binary fractions of a yuan. */
function parseYuan(raw: unknown): unknown {
  if (typeof raw !== 'string' && typeof raw !== 'number') return undefined
  const [, yuan, cents = ''] = /^(\d+)(?:\.(\d{1,2}))?(?:元)?$/.exec(String(raw).trim()) ?? []
  return yuan === undefined ? undefined : Number(yuan) * 100 + Number(cents.padEnd(2, '0'))
}

const yuanText = (value: number) => `${Math.floor(value / 100)}.${String(value % 100).padStart(2, '0')}`

/** Integer fen inside, "0.01元" on the wire (R16). */
export const yuanWords: Codec<number> = parsed(fen, parseYuan, (value) => `${yuanText(value)}元`)

/** Integer fen inside, a number of yuan on the wire (wjdh 2.1.1). */
export const yuanNumber: Codec<number> = parsed(fen, parseYuan, (value) => Number(yuanText(value)))
