import type { Call } from '@/api/client'
import { ApiError } from '@/api/errors'
import type { Clock, SessionToken } from '@/api/ports'
import type { Output } from '@/contract/core/endpoint'
import { unreadableIn, withUnreadable, type Rows } from '@/contract/core/rows'
import { profile } from '@/contract/weapp/profile'
import * as workOrderList from '@/contract/zhongmin/work-order-list'
import { superseded, tokenOf, type Token } from './token-keeper'

export type WorkOrderRow = Output<typeof workOrderList.list>['result']['workOrders'][number]
/** The states by which an owner may filter the list (4.1). */
export type OwnerFilter = 'PENDING' | 'DONE'

/** Fills in the state that a list may leave out (R41): in a list of finished ones, it is DONE. */
const withState = (rows: Rows<WorkOrderRow>, filter: OwnerFilter): Rows<WorkOrderRow> =>
  withUnreadable(
    filter === 'DONE' ? rows.map((row) => ({ ...row, state: row.state ?? 'DONE' })) : rows,
    unreadableIn(rows),
  )

/** How long a token lasts, in seconds (zhongmin 3, R19). No answer says it. */
const LIFE_SECONDS = 7_200

/** The failure when the residents' platform does not yet know the resident's name. */
export const NAME_UNKNOWN = 'noName'

/**
 * The work-order platform as a resident uses it. It identifies people by name and phone, which only the list takes; its answer brings a
 * token (4.1, R19). Every list brings a new token, which voids the one before. Calls are therefore queued, so that none loses its token
 * to another. Name, phone and token are kept in memory only (R21, R25).
 *
 * Every call belongs to the sign-in during which it was made. The number of that sign-in is read when the call is made, and compared
 * again after each wait, before anything is sent.
 */
export class WorkOrderSession {
  private token: Token | undefined
  private signIn = 0
  private queue: Promise<unknown> = Promise.resolve()
  private pending: Promise<unknown> | undefined

  constructor(private readonly ports: { readonly call: Call; readonly clock: Clock }) {}

  /** Ends the sign-in here, because the resident's has ended or another begins. */
  end(): void {
    this.signIn++
    this.token = undefined
    this.queue = Promise.resolve()
    this.pending = undefined
  }

  /** The resident's work orders (4.1). Rejects with an ApiError. */
  list(status: OwnerFilter, signal?: AbortSignal): Promise<Rows<WorkOrderRow>> {
    const { signIn } = this
    return this.enqueue(workOrderList.list.id, async () => {
      // A call that was given up may have left a list on its way.
      await this.pending?.catch(() => undefined)
      return this.read(signIn, status, signal)
    })
  }

  /** Makes any other call of the platform, after those that were made before it. */
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

  /** Throws `cancelled` when the call's sign-in has ended. */
  private demand(signIn: number, operation: string): void {
    if (signIn !== this.signIn) throw superseded(operation)
  }

  /** Obtains a token. All who ask meanwhile share one list. */
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
    const operation = workOrderList.list.id
    this.demand(signIn, operation)
    const { name, phone } = await ports.call(profile, {}, { signal })
    this.demand(signIn, operation)
    if (name === undefined) throw new ApiError('business', { operation: profile.id, failure: NAME_UNKNOWN })
    const { result, token } = await ports.call(
      workOrderList.list,
      { role: 'OWNER', userName: name, userPhone: phone, status },
      { signal },
    )
    this.demand(signIn, operation)
    this.token = tokenOf(token, LIFE_SECONDS, ports.clock.now())
    return withState(result.workOrders, status)
  }
}
