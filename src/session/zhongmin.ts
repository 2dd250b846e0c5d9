import type { Call } from '@/api/client'
import { ApiError } from '@/api/errors'
import type { Clock, SessionToken } from '@/api/ports'
import type { Output } from '@/contract/core/endpoint'
import { unreadableIn, withUnreadable, type Rows } from '@/contract/core/rows'
import { profile } from '@/contract/weapp/profile'
import * as workOrders from '@/contract/zhongmin/work-orders'
import { superseded, tokenOf, type Token } from './token-keeper'

export type WorkOrderRow = Output<typeof workOrders.list>['result']['workOrders'][number]
/** The filters of an owner (4.1). */
export type OwnerFilter = 'PENDING' | 'DONE'

/** A list may leave the state out (R41); of finished ones the filter says it. */
const withState = (rows: Rows<WorkOrderRow>, filter: OwnerFilter): Rows<WorkOrderRow> =>
  withUnreadable(
    filter === 'DONE' ? rows.map((row) => ({ ...row, state: row.state ?? 'DONE' })) : rows,
    unreadableIn(rows),
  )

/** zhongmin 3 and R19; no answer tells it. */
const LIFE_SECONDS = 7_200

/** The failure of a resident whose name the resident platform does not know yet. */
export const NAME_UNKNOWN = 'noName'

/**
 * The work-order platform as a resident uses it. It knows people by name and phone, which only its first call takes: the
 * list, whose answer brings a token (4.1, R19). Each new token voids the one before, and every list brings a new one; so
 * calls are queued, and none can lose its token to another's. Name, phone and token live in memory only (R21, R25).
 *
 * Every call belongs to the sign-in during which it was asked for. That number is read once, when the call is asked for, and is
 * compared again after each wait, before anything is sent.
 */
export class WorkOrderSession {
  private token: Token | undefined
  private signIn = 0
  private queue: Promise<unknown> = Promise.resolve()
  private pending: Promise<unknown> | undefined

  constructor(private readonly ports: { readonly call: Call; readonly clock: Clock }) {}

  /** The resident's sign-in has ended, or another one begins. */
  end(): void {
    this.signIn++
    this.token = undefined
    this.queue = Promise.resolve()
    this.pending = undefined
  }

  /** 4.1. Rejects with an ApiError. */
  list(status: OwnerFilter, signal?: AbortSignal): Promise<Rows<WorkOrderRow>> {
    const { signIn } = this
    return this.enqueue(workOrders.list.id, async () => {
      // Left behind by a call that was given up in the middle of it.
      await this.pending?.catch(() => undefined)
      return this.read(signIn, status, signal)
    })
  }

  /** Any other call of the platform, after those before it. */
  call: Call = (endpoint, input, options) =>
    this.enqueue(endpoint.id, () => this.ports.call(endpoint, input, options))

  async currentToken(): Promise<SessionToken | undefined> {
    const { signIn } = this
    if (!this.token || this.token.refreshAt <= this.ports.clock.now()) await this.obtain()
    return this.tokenOf(signIn)
  }

  async refreshToken(refused: SessionToken): Promise<SessionToken | undefined> {
    this.demand(refused.signIn, 'session.token')
    if (this.token?.value === refused.token) await this.obtain()
    return this.tokenOf(refused.signIn)
  }

  isCurrent = ({ signIn }: SessionToken): boolean => signIn === this.signIn

  private tokenOf(signIn: number): SessionToken | undefined {
    this.demand(signIn, 'session.token')
    return this.token && { token: this.token.value, signIn }
  }

  /** Throws the `cancelled` of a call whose sign-in has ended. */
  private demand(signIn: number, operation: string): void {
    if (signIn !== this.signIn) throw superseded(operation)
  }

  /** One exchange for all who ask meanwhile. */
  private obtain(): Promise<unknown> {
    if (this.pending) return this.pending
    const pending = this.read(this.signIn, 'PENDING')
    const clear = () => {
      if (this.pending === pending) this.pending = undefined
    }
    pending.then(clear, clear)
    this.pending = pending
    return pending
  }

  private enqueue<T>(operation: string, work: () => Promise<T>): Promise<T> {
    const { signIn } = this
    const turn = this.queue.then(() => {
      this.demand(signIn, operation)
      return work()
    })
    this.queue = turn.catch(() => undefined)
    return turn
  }

  private async read(signIn: number, status: OwnerFilter, signal?: AbortSignal): Promise<Rows<WorkOrderRow>> {
    const { ports } = this
    const operation = workOrders.list.id
    this.demand(signIn, operation)
    const { name, phone } = await ports.call(profile, {}, { signal })
    this.demand(signIn, operation)
    if (name === undefined) throw new ApiError('business', { operation: profile.id, failure: NAME_UNKNOWN })
    const { result, token } = await ports.call(
      workOrders.list,
      { role: 'OWNER', userName: name, userPhone: phone, status },
      { signal },
    )
    this.demand(signIn, operation)
    this.token = tokenOf(token, LIFE_SECONDS, ports.clock.now())
    return withState(result.workOrders, status)
  }
}
