import type { HttpAnswer } from '@/api/ports'
import * as workOrders from '@/contract/zhongmin/work-orders'
import { ok, TOKEN_LOST, type Sent } from '../api/fakes'
import { bench } from './bench'
import { FakeBackend } from './fake-backend'

/** The phone of a person: 19000000001 for A. */
const phoneOf = (name: string) => `1900000000${name.charCodeAt(0) - 64}`

const rowOf = (name: string) => ({
  request_number: `of-${name}`,
  contact_person: name,
  contact_phone: phoneOf(name),
  property_number: '1-1-1-01-01',
  category_name: '楼道/灯泡/不亮',
  describing: '灯不亮',
  status: 'NEW',
  created_at: '2026-01-01 08:00:00',
})

/** The fake weapp, and the part of zhongmin that the session can see: each list gives a token and ends the former one. */
class TwoBackends extends FakeBackend {
  private given = 0
  private readonly tokens = new Map<string, string>()
  /** People whom zhongmin does not know. */
  readonly strangers = new Set<string>()
  /** People who have not sent the form, so that they have no name. */
  readonly nameless = new Set<string>()
  readonly zhongmin = { list: 0, show: 0, refused: 0 }

  forgetTokens(): void {
    this.tokens.clear()
  }

  override answer(sent: Sent): HttpAnswer {
    const { pathname, searchParams } = new URL(sent.url)
    const token = sent.headers.Authorization?.replace('Bearer ', '') ?? ''
    if (pathname.endsWith('/user/profile')) return this.profile(token)
    if (pathname.endsWith('/incident_requests')) return this.list(searchParams.get('user_name') ?? '')
    if (pathname.endsWith('/show')) return this.show(token)
    return super.answer(sent)
  }

  private profile(token: string): HttpAnswer {
    const name = ['A', 'B'].find((one) => this.person(one).live.has(token))
    if (!name) return ok(TOKEN_LOST)
    const data = { name: this.nameless.has(name) ? null : name, phone: phoneOf(name) }
    return ok({ code: '0', token_expired: '1', msg: '', data })
  }

  private list(name: string): HttpAnswer {
    this.zhongmin.list++
    if (this.strangers.has(name)) return ok({ status_code: 400, errmsg: 'unknown user' }, 400)
    const token = `${name}-zm-${++this.given}`
    this.tokens.set(name, token)
    return ok({ result: { incident_requests: [rowOf(name)] }, token, status_code: '200' })
  }

  private show(token: string): HttpAnswer {
    this.zhongmin.show++
    const [name] = [...this.tokens].find(([, good]) => good === token) ?? []
    if (name !== undefined) return ok({ result: rowOf(name), status_code: 200 })
    this.zhongmin.refused++
    return ok({ status_code: 403, errmsg: 'invalid token' }, 403)
  }
}

/** The session, the client and two backends. A call tells whose work orders it has got. */
export function zhongminBench() {
  const backend = new TwoBackends()
  const parts = bench({ backend })
  const { zhongmin } = parts.session
  return {
    ...parts,
    backend,
    zhongmin,
    whoseList: async (signal?: AbortSignal) =>
      (await zhongmin.list('DONE', signal)).map(({ contactPerson }) => contactPerson).join(),
    whoseDetail: async (number: string, signal?: AbortSignal) =>
      (await zhongmin.call(workOrders.show, { number }, { signal })).contactPerson,
  }
}
