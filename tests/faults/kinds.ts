// The ways in which a call can fail between a phone and a backend. `npm run faults` tries all of them on every call.
import type { EndpointSpec } from '@/contract/core/endpoint'
import { systemOf, systems } from '@/contract/core/systems'

/** No answer came, and why. An `offline` request never left the phone. */
type Cut = 'broken' | 'timeout' | 'offline'
type Answer = Response | Cut

export interface FaultKind {
  readonly name: string
  /** Gives the answer with the fault. `real` sends the call to the backend and gives its answer. */
  answer(real: () => Promise<Response>, endpoint: EndpointSpec): Promise<Answer> | Answer
  /** True if only the first call of the endpoint fails; otherwise all of them do. */
  readonly once?: boolean
  /** True if the token counts as lost, so that it is refreshed and the call is sent again. */
  readonly renews?: boolean
}

const json = (body: unknown, status = 200, headers: Record<string, string> = {}) =>
  new Response(JSON.stringify(body), { status, headers: { 'content-type': 'application/json', ...headers } })
const page = (status: number) =>
  new Response('<!doctype html><title>nginx</title><h1>It works</h1>', {
    status,
    headers: { 'content-type': 'text/html' },
  })

const bodyOf = async (real: () => Promise<Response>): Promise<Record<string, unknown>> => {
  const body: unknown = await (await real()).json().catch(() => ({}))
  return typeof body === 'object' && body !== null ? (body as Record<string, unknown>) : {}
}

const otherType = (value: unknown): unknown =>
  typeof value === 'string' && /^\d+$/.test(value)
    ? Number(value)
    : typeof value === 'number'
      ? String(value)
      : value

/** The same answer, with every value and every list in it changed. */
function changed(
  body: unknown,
  value: (one: unknown) => unknown,
  rows: (all: unknown[]) => unknown[],
): unknown {
  if (Array.isArray(body)) return rows(body.map((one) => changed(one, value, rows)))
  if (typeof body !== 'object' || body === null) return value(body)
  return Object.fromEntries(Object.entries(body).map(([key, one]) => [key, changed(one, value, rows)]))
}

const same = <T>(value: T): T => value
/** The kind for which a list still gives its readable rows. */
export const ODD = '列表里多几行怪的'
const ODD_ROWS = [null, 7, '', {}, { id: null }, { id: {}, name: [] }]

/** The kind after which one waits. */
export const TOO_OFTEN = '429'
/** What is said then (R32): wait, not try again at once. */
export const WAIT = /^操作太频繁，请稍候/

const SQL = 'SQLSTATE[42S02]: Base table or view not found: select * from `people` where `id` = 1'

const lost = (endpoint: EndpointSpec) => json(systems[systemOf(endpoint)].tokenLost.body)

/** Where token_expired is a field, code 9 alone says the same (R29). */
const lostByCode = (endpoint: EndpointSpec) => {
  const { body } = systems[systemOf(endpoint)].tokenLost
  return json('token_expired' in body ? { code: 9, msg: '', message: 'token invalid' } : body)
}

export const FAULT_KINDS: readonly FaultKind[] = [
  { name: '没有到达就断了', answer: () => 'broken' },
  {
    name: '到达以后断了',
    answer: async (real): Promise<Answer> => {
      await real()
      return 'broken'
    },
  },
  { name: '断一次', once: true, answer: () => 'broken' },
  { name: '没有网络', answer: () => 'offline' },
  { name: '等不到回答', answer: () => 'timeout' },
  { name: '500', answer: () => page(500) },
  { name: '502', answer: () => page(502) },
  { name: TOO_OFTEN, answer: () => json({ message: 'Too Many Attempts.' }, 429, { 'retry-after': '20' }) },
  {
    name: '422',
    answer: () =>
      json({ message: 'The given data was invalid.', errors: { phone: ['The phone is required.'] } }, 422),
  },
  { name: '401', renews: true, answer: () => json({ message: 'Unauthenticated.' }, 401) },
  { name: '204', answer: () => new Response(null, { status: 204 }) },
  { name: '一个网页', answer: () => page(200) },
  { name: '半截的 JSON', answer: () => new Response('{"code":"0","data":[{"id":1,') },
  { name: '空的', answer: () => new Response('') },
  { name: 'null', answer: () => json(null) },
  { name: 'data 是 null', answer: async (real) => json({ ...(await bodyOf(real)), data: null }) },
  { name: 'data 是 {}', answer: async (real) => json({ ...(await bodyOf(real)), data: {} }) },
  {
    name: '代码换了类型',
    answer: async (real) => {
      const body = await bodyOf(real)
      return json({ ...body, code: otherType(body.code), token_expired: otherType(body.token_expired) })
    },
  },
  {
    name: '所有的值换了类型',
    answer: async (real) => json(changed(await bodyOf(real), otherType, same)),
  },
  {
    name: ODD,
    answer: async (real) => json(changed(await bodyOf(real), same, (rows) => [...rows, ...ODD_ROWS])),
  },
  { name: '调试文字', answer: () => json({ code: '1', token_expired: '1', msg: SQL, message: SQL }) },
  { name: '登录失效一次', once: true, renews: true, answer: (_real, endpoint) => lost(endpoint) },
  { name: '代码 9 一次', once: true, renews: true, answer: (_real, endpoint) => lostByCode(endpoint) },
  { name: '登录一直失效', renews: true, answer: (_real, endpoint) => lost(endpoint) },
]

/** Texts that no resident may ever read. */
export const UNSAYABLE = /SQL|select |undefined|NaN|\[object|Unauthenticated|invalid|nginx|Error|fetch/

/**
 * A sample of the cells. `npm test` tries a sample that contains every kind, and `npm run faults` tries all cells. One of `step` cells is
 * taken; `step` is a prime, so that all kinds are met.
 */
export const sample = <T>(cells: readonly T[], step: number): readonly T[] =>
  process.env.WANJIA_FAULTS === 'all' ? cells : cells.filter((_, index) => index % step === 0)
