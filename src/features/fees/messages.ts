import type { TagKind } from '@/components/tag'
import { parseJson } from '@/contract/core/json'
import { isKnown } from '@/contract/core/values'
import { paidStates } from '@/contract/wjdh/bill-states'
import { formatDay, formatMoment } from '@/shared/dates'
import { formatFen } from '@/shared/money'
import { madeAt } from './grouping'
import type { PaymentEnd } from './pay'
import { isDue, type Bill } from './unpaid'

/** The state of a bill, with what this phone knows of a payment under way. */
export type BillState = 'due' | 'confirming' | 'paid' | 'closed' | 'free' | 'other' | 'gone'

export function billStateOf(bill: Bill | undefined, isPending: boolean): BillState {
  if (!bill) return 'gone'
  if (bill.paid === 'paid') return 'paid'
  if (bill.state === 'closed') return 'closed'
  if (!isDue(bill)) return bill.paid === 'unpaid' && bill.amount <= 0 ? 'free' : 'other'
  return isPending ? 'confirming' : 'due'
}

/** The word and the colour of each state, wherever it is shown. */
const STATES = {
  due: { word: '待缴费', kind: 'warning' },
  confirming: { word: '入账中', kind: 'info' },
  paid: { word: '已付款', kind: 'success' },
  closed: { word: '已关闭', kind: 'neutral' },
  free: { word: '无需缴费', kind: 'neutral' },
  other: { word: '不能缴费', kind: 'neutral' },
  gone: { word: '已不在', kind: 'neutral' },
} as const

/** The tag of a bill. A state that no document has is shown in the backend's word (R36). */
export function billTag(state: BillState, bill: Bill | undefined): { word: string; kind: TagKind } {
  if (state !== 'other' || !bill) return STATES[state]
  const unknown = [bill.paid, bill.state].flatMap((word) =>
    word === undefined || isKnown(word) ? [] : word,
  )[0]
  return { word: unknown ? paidStates.show(unknown) : STATES.other.word, kind: 'neutral' }
}

export const nameOf = ({ title }: Pick<Bill, 'title'>): string => title.trim() || '未写名称的费用'

/** The line below an unpaid bill's name: the remark, or else when the bill was issued. */
export function dueNote(bill: Bill, isPending: boolean, now: number): string {
  const made = madeAt(bill)
  const about = bill.remark?.trim() || (made === undefined ? '' : `${formatDay(made, now)}开出`)
  const state = billStateOf(bill, isPending)
  return [about, state === 'due' ? undefined : billTag(state, bill).word].filter(Boolean).join(' · ')
}

/** Puts an object inside `extra` into words: 单价：2元，面积：80 (R36). */
function inWords(value: string): string {
  const parts = /^[[{]/.test(value) ? parseJson(value) : undefined
  return parts === undefined ? value : wordsOf(parts)
}

function wordsOf(value: unknown): string {
  if (Array.isArray(value)) return value.map(wordsOf).join('、')
  if (typeof value !== 'object' || value === null) return value === null ? '' : String(value)
  return Object.entries(value)
    .map(([name, part]) => `${name}：${wordsOf(part)}`)
    .join('，')
}

/** 2026年2月, 2025年全年, 2026年第一季度: a period, which residents call 账期. */
const PERIOD = /^\d{4}年(\d{1,2}月|第?[一二三四]季度|上半年|下半年|全年|度)?([-—至到].+)?$/

/** The document has one field for anything that the office writes about a bill (wjdh 2.1.1). It mostly holds the period. */
function remarkFact({ remark }: Bill): readonly [string, string | undefined] {
  const text = remark?.trim()
  return [text && PERIOD.test(text) ? '账期' : '备注', text]
}

export type Fact = readonly [name: string, value: string]

/** The bill's own number, and the payment's numbers at WeChat and at the property office. */
const numberFacts = ({
  number,
  paymentNumber,
  merchantNumber,
}: Bill): (readonly [string, string | undefined])[] => [
  ['订单号', number],
  ['微信交易单号', paymentNumber],
  ['商户单号', merchantNumber],
]

/** A bill as rows of names and values, with the remark and 收费参数 (`extra`, wjdh 2.1.1). */
export function billFacts(bill: Bill, paidAt: number | undefined, now: number): Fact[] {
  const made = madeAt(bill)
  const facts: (readonly [string, string | undefined])[] = [
    ['收费房屋', bill.house],
    remarkFact(bill),
    ...Object.entries(bill.extra ?? {}).map(([name, value]) => [name, inWords(value)] as const),
    ['收费单位', bill.manager],
    // A bill's number contains the moment of issue. What the backend's own date means, no document says.
    made === undefined
      ? ['账单日期', bill.date === undefined ? undefined : formatDay(bill.date, now)]
      : ['开单时间', formatMoment(made, now)],
    ['付款时间', paidAt === undefined ? undefined : formatMoment(paidAt, now)],
    ...numberFacts(bill),
  ]
  return facts.filter((fact): fact is Fact => Boolean(fact[1]))
}

/** The rows of a receipt below the name and the amount. Receipts are kept for years, so the year is always shown. */
export function receiptFacts(
  bill: Bill,
  paidAt: number | undefined,
  communityName: string | undefined,
): Fact[] {
  const facts: (readonly [string, string | undefined])[] = [
    ['小区', communityName],
    ['收费房屋', bill.house],
    remarkFact(bill),
    ['收费单位', bill.manager],
    ['付款时间', paidAt === undefined ? undefined : formatMoment(paidAt, 0)],
    ...numberFacts(bill),
  ]
  return facts.filter((fact): fact is Fact => Boolean(fact[1]))
}

interface Named {
  readonly bill: Bill
  readonly amount: number
}

/** The name of a single bill, or words for several. */
const namesOf = (bills: readonly Named[]): string =>
  bills.length === 1 && bills[0] ? `“${nameOf(bills[0].bill)}”` : '所选的账单'

const changedSentence = (bills: readonly Named[], amounts: ReadonlyMap<number, number>): string => {
  const sum = bills.reduce((total, { bill, amount }) => total + (amounts.get(bill.id) ?? amount), 0)
  return `${namesOf(bills)}的金额变成了${formatFen(sum)}，没有扣款。请核对后再确认`
}

/** The sentence that says why paying stopped; undefined if there is nothing to say. */
export function stopSentence(end: PaymentEnd, bills: readonly Named[]): string | undefined {
  switch (end.kind) {
    case 'cancelled':
      return `您取消了支付，没有扣款。${namesOf(bills)}还在，可以随时再付`
    case 'changed':
      return changedSentence(bills, end.amounts)
    case 'ended':
      // If none of them can be paid any more, the page itself shows their states.
      return end.ids.length < bills.length
        ? `其中 ${end.ids.length} 笔已付款、已关闭或不再由您缴纳，没有扣款。请核对剩下的账单后再确认`
        : undefined
    case 'failed':
      return end.sentence
    case 'submitted':
      return undefined
  }
}

export const STILL_CONFIRMING = '仍在入账，稍后会自动更新。钱已交给微信的，不用再付'
export const CONFIRMING = '付款结果以物业的入账为准，通常只要几秒钟'
export const lapsedSentence = (amounts: readonly number[]): string =>
  `${amounts.map(formatFen).join('、')}没有收到付款，可以重新支付`
