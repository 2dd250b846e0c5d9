import { formatDay, formatMoment } from '@/shared/dates'
import { formatFen } from '@/shared/money'
import { madeAt } from './grouping'
import type { PayEnd } from './pay'
import type { Order } from './unpaid'

/** How an order stands, with what this phone knows of a payment under way. */
export type OrderState = 'due' | 'settling' | 'paid' | 'closed' | 'gone'

export function stateOf(order: Order | undefined, isPending: boolean): OrderState {
  if (!order) return 'gone'
  if (order.paid === 'paid') return 'paid'
  if (order.state === 'closed') return 'closed'
  return isPending ? 'settling' : 'due'
}

/** One word and one colour a state, wherever it is shown. */
export const STATES = {
  due: { word: '待缴费', kind: 'warning' },
  settling: { word: '入账中', kind: 'info' },
  paid: { word: '已付款', kind: 'success' },
  closed: { word: '已关闭', kind: 'neutral' },
  gone: { word: '已不在', kind: 'neutral' },
} as const

export const nameOf = ({ title }: Pick<Order, 'title'>): string => title.trim() || '未写名称的费用'

/** Below the name of what is due: the remark, else when the bill was made. */
export function dueNote(order: Order, isPending: boolean, now: number): string {
  const made = madeAt(order)
  const about = order.remark?.trim() || (made === undefined ? '' : `${formatDay(made, now)}开出`)
  return isPending ? [about, STATES.settling.word].filter(Boolean).join(' · ') : about
}

/** Below the name of what was paid: when, and for which house. */
export function paidNote(order: Order, now: number): string {
  const paid = order.paidAt === undefined ? undefined : `${formatDay(order.paidAt, now)}付款`
  return [paid, order.house, order.remark?.trim()].filter(Boolean).join('\n')
}

export type Fact = readonly [name: string, value: string]

/** What the bill says, as rows: remark and 收费参数 (`extra`, 2.1.1) included. */
export function billFacts(order: Order, now: number): Fact[] {
  const made = madeAt(order)
  const facts: [string, string | undefined][] = [
    ['收费房屋', order.house],
    ['备注', order.remark?.trim()],
    ...Object.entries(order.extra ?? {}),
    ['收费单位', order.manager],
    ['开单时间', made === undefined ? undefined : formatMoment(made, now)],
    ['付款时间', order.paidAt === undefined ? undefined : formatMoment(order.paidAt, now)],
    ['订单号', order.number],
    ['商户单号', order.merchantNumber],
  ]
  return facts.filter((fact): fact is [string, string] => Boolean(fact[1]))
}

/** What a receipt says beside the name and the amount; it is kept for years, so the year is always said. */
export function receiptFacts(order: Order, communityName: string | undefined): Fact[] {
  const facts: [string, string | undefined][] = [
    ['小区', communityName],
    ['收费房屋', order.house],
    ['备注', order.remark?.trim()],
    ['收费单位', order.manager],
    ['付款时间', order.paidAt === undefined ? undefined : formatMoment(order.paidAt, 0)],
    ['订单号', order.number],
    ['商户单号', order.merchantNumber],
  ]
  return facts.filter((fact): fact is [string, string] => Boolean(fact[1]))
}

/** Why paying stopped, in a sentence; undefined when nothing has to be said. */
export function stopSentence(end: PayEnd, order: Order): string | undefined {
  const name = `“${nameOf(order)}”`
  switch (end.kind) {
    case 'cancelled':
      return `您取消了支付，没有扣款。${name}还在，可以随时再付`
    case 'changed':
      return `${name}的金额变成了${formatFen(end.amount)}，没有扣款。请核对后再确认`
    case 'failed':
      return end.sentence
    default:
      return undefined
  }
}

export const LATE = '仍在入账，稍后会自动更新。钱已交给微信的，不用再付'
export const SETTLING = '付款结果以物业的入账为准，通常只要几秒钟'
export const lapsedSentence = (amounts: readonly number[]): string =>
  `${amounts.map(formatFen).join('、')}没有收到付款，可以重新支付`
