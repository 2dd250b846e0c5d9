import type { Call } from '@/api/client'
import type { Clock, Sessions } from '@/api/ports'
import type { System } from '@/contract/core/systems'
import { logout } from '@/contract/weapp/auth'
import { maskPhone } from '@/shared/phone'
import { Keeper, type Token } from './keeper'
import { EMPTY, type SessionRecord } from './record'
import type { SessionState } from './store'
import { grantOf, obtainWeappToken, type SessionAnswer, type WeappGrant } from './weapp-tokens'
import { Zhongmin } from './zhongmin'

export interface SessionPorts {
  readonly call: Call
  readonly clock: Clock
  wxCode(): Promise<string>
  /** What is kept on the device. A damaged record reads as undefined. */
  readonly record: { read(): SessionRecord | undefined; write(record: SessionRecord): void }
  readonly store: { getState(): SessionState; setState(state: SessionState, replace: true): void }
  /** Drops what the app knows and keeps of the person: cached answers, drafts. */
  forget(): void
}

export interface Adopted {
  readonly maskedPhone?: string
}

/** Who is signed in. The only writer of the session store and of its record. */
export class Session implements Sessions {
  /** Follows the resident's sign-in. */
  readonly zhongmin: Zhongmin
  private readonly weapp: Keeper<WeappGrant>
  private readonly listeners = new Set<() => void>()
  private kept: SessionRecord = EMPTY
  private knownVisitor = false
  private launching = false

  constructor(private readonly ports: SessionPorts) {
    const obtain = obtainWeappToken({
      ...ports,
      wxCode: () => ports.wxCode(),
      maySignInSilently: () => !this.kept.signedOut && !this.knownVisitor,
      visitorKnown: () => void (this.knownVisitor = true),
    })
    this.weapp = new Keeper<WeappGrant>({
      clock: ports.clock,
      obtain,
      granted: ({ answer }) => this.signedIn(answer, this.ports.store.getState()),
      lost: () => this.lose(),
    })
    this.zhongmin = new Zhongmin(ports)
  }

  /**
   * At launch: the kept session at once, renewed in the background when it is old; without one WeChat is asked (1.4.1).
   * Never rejects: with no network the person is a visitor until a call can ask again.
   */
  async start(): Promise<void> {
    this.kept = this.ports.record.read() ?? EMPTY
    const { tokens, account, currentHouseId } = this.kept
    this.knownVisitor = false
    this.setWeapp(account && tokens.weapp)
    if (this.weapp.token && account) {
      this.show({ status: 'signedIn', account, currentHouseId })
    }
    this.launching = true
    try {
      await this.weapp.ticket()
    } catch {
      // Offline or slow: nothing is known yet. The next call that needs a token asks again.
    } finally {
      this.launching = false
    }
    if (this.ports.store.getState().status === 'starting') this.show({ status: 'visitor' })
  }

  /** After a login or a registration. */
  adopt(answer: SessionAnswer, { maskedPhone }: Adopted = {}): void {
    const phone = maskedPhone && maskPhone(maskedPhone)
    const last = this.kept.account?.maskedPhone ?? this.kept.lastPhone
    // The drafts of a lost session wait for the same person only.
    if (phone && last && phone !== last) this.ports.forget()
    this.setWeapp(grantOf(answer, this.ports.clock).token)
    this.knownVisitor = false
    this.signedIn(answer, { account: { roles: [], maskedPhone: phone } })
  }

  /** Ends here at once; the system is told as far as the network allows. */
  signOut(): void {
    const token = this.weapp.token?.value
    this.setWeapp(undefined)
    this.keep({ tokens: {}, signedOut: true })
    this.show({ status: 'visitor' })
    this.ports.forget()
    if (token) this.ports.call(logout, {}, { token }).catch(() => undefined)
  }

  setCurrentHouse(houseId: number | undefined): void {
    const state = this.ports.store.getState()
    if (state.status !== 'signedIn') return
    this.show({ ...state, currentHouseId: houseId })
    this.keep({ ...this.kept, currentHouseId: houseId })
  }

  /** Gets the roles anew, which only a token's answer tells: after a binding. Rejects with an ApiError. */
  async refresh(): Promise<void> {
    const ticket = await this.weapp.ticket()
    if (ticket) await this.weapp.renew(ticket)
  }

  /** Called when a signed-in person has become a visitor without wishing it. Gives the unsubscribe. */
  onLost(listener: () => void): () => void {
    this.listeners.add(listener)
    return () => void this.listeners.delete(listener)
  }

  ticket: Sessions['ticket'] = async (system) => this.of(system)?.ticket()
  renew: Sessions['renew'] = async (system, stale) => this.of(system)?.renew(stale)
  holds: Sessions['holds'] = (system, ticket) => this.of(system)?.holds(ticket) === true

  private of(system: System): Keeper<WeappGrant> | Zhongmin | undefined {
    if (system === 'weapp') return this.weapp
    return system === 'zhongmin' ? this.zhongmin : undefined
  }

  private setWeapp(token: Token | undefined): void {
    this.weapp.set(token)
    this.zhongmin.end()
  }

  /** A refresh may leave out the name and the picture, and tells nothing of the phone and the house. */
  private signedIn(answer: SessionAnswer, before: Pick<SessionState, 'account' | 'currentHouseId'>): void {
    const { roles, name = before.account?.name, avatar = before.account?.avatar } = answer
    const account = { name, avatar, roles, maskedPhone: before.account?.maskedPhone }
    const { currentHouseId } = before
    this.keep({ tokens: { weapp: this.weapp.token }, account, currentHouseId, signedOut: false })
    this.show({ status: 'signedIn', account, currentHouseId })
  }

  private lose(): void {
    this.zhongmin.end()
    const { account } = this.ports.store.getState()
    this.keep({ tokens: {}, signedOut: false, lastPhone: account?.maskedPhone })
    this.show({ status: 'visitor' })
    // At launch nobody is in the middle of anything: one is simply a visitor.
    if (!this.launching) this.listeners.forEach((listener) => listener())
  }

  private show(state: SessionState): void {
    this.ports.store.setState(state, true)
  }

  private keep(record: SessionRecord): void {
    this.kept = record
    try {
      this.ports.record.write(record)
    } catch {
      // A full or broken storage costs one silent sign-in at the next launch, no more.
    }
  }
}
