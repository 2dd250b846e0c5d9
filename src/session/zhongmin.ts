import type { Call } from '@/api/client'
import { ApiError } from '@/api/errors'
import type { Clock, Ticket } from '@/api/ports'
import type { Output } from '@/contract/core/endpoint'
import { unreadableIn, withUnreadable, type Rows } from '@/contract/core/rows'
import { profile } from '@/contract/weapp/profile'
import * as workOrders from '@/contract/zhongmin/work-orders'
import { tokenOf, type Token } from './keeper'

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
export const NO_NAME = 'noName'

const overtaken = (operation: string) => new ApiError('cancelled', { operation })

/**
 * The work-order platform as a resident uses it. It knows people by name and phone, which only its first call takes: the
 * list, whose answer brings a token (4.1, R19). Each new token voids the one before, and every list brings a new one; so
 * calls take turns, and none can lose its token to another's. Name, phone and token live in memory only (R21, R25).
 */
export class Zhongmin {
  private token: Token | undefined
  private signIn = 0
  private last: Promise<unknown> = Promise.resolve()
  private flight: Promise<unknown> | undefined

  constructor(private readonly ports: { readonly call: Call; readonly clock: Clock }) {}

  /** The resident's sign-in has ended, or another one begins. */
  end(): void {
    this.signIn++
    this.token = undefined
    this.last = Promise.resolve()
    this.flight = undefined
  }

  /** 4.1. Rejects with an ApiError. */
  list(status: OwnerFilter, signal?: AbortSignal): Promise<Rows<WorkOrderRow>> {
    return this.inTurn(workOrders.list.id, async () => {
      // Left behind by a call that was given up in the middle of it.
      await this.flight?.catch(() => undefined)
      return this.read(status, signal)
    })
  }

  /** Any other call of the platform, after those before it. */
  ask: Call = (endpoint, input, options) =>
    this.inTurn(endpoint.id, () => this.ports.call(endpoint, input, options))

  async ticket(): Promise<Ticket | undefined> {
    const { signIn } = this
    if (!this.token || this.token.refreshAt <= this.ports.clock.now()) await this.obtain()
    return this.held(signIn)
  }

  async renew(stale: Ticket): Promise<Ticket | undefined> {
    if (!this.holds(stale)) return undefined
    if (this.token?.value === stale.token) await this.obtain()
    return this.held(stale.signIn)
  }

  holds = ({ signIn }: Ticket): boolean => signIn === this.signIn

  private held(signIn: number): Ticket | undefined {
    return signIn === this.signIn && this.token ? { token: this.token.value, signIn } : undefined
  }

  /** One exchange for all who ask meanwhile. */
  private obtain(): Promise<unknown> {
    if (this.flight) return this.flight
    const flight = this.read('PENDING')
    const clear = () => {
      if (this.flight === flight) this.flight = undefined
    }
    flight.then(clear, clear)
    this.flight = flight
    return flight
  }

  private inTurn<T>(operation: string, work: () => Promise<T>): Promise<T> {
    const { signIn } = this
    const turn = this.last.then(() => {
      if (signIn !== this.signIn) throw overtaken(operation)
      return work()
    })
    this.last = turn.catch(() => undefined)
    return turn
  }

  private async read(status: OwnerFilter, signal?: AbortSignal): Promise<Rows<WorkOrderRow>> {
    const { signIn, ports } = this
    const { name, phone } = await ports.call(profile, {}, { signal })
    if (name === undefined) throw new ApiError('business', { operation: profile.id, failure: NO_NAME })
    const { result, token } = await ports.call(
      workOrders.list,
      { role: 'OWNER', userName: name, userPhone: phone, status },
      { signal },
    )
    if (signIn !== this.signIn) throw overtaken(workOrders.list.id)
    this.token = tokenOf(token, LIFE_SECONDS, ports.clock.now())
    return withState(result.workOrders, status)
  }
}
