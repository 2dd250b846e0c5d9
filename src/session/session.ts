import type { TokenSource } from '@/api/ports'
import type { System } from '@/contract/core/systems'
import { logout } from '@/contract/weapp/token'
import { permissions } from '@/contract/weapp/own'
import { weappForm } from '@/platform/weapp-form'
import { maskPhone } from '@/shared/phone'
import { identityOf, isOwner, newOwner } from './owner'
import { EMPTY_RECORD, type SessionRecord } from './record'
import type { SessionPorts, SignedInWith } from './session-ports'
import { stateOf, type SessionState } from './store'
import { superseded, TokenKeeper, type TokenGrant, type TokenHolder } from './token-keeper'
import { isGrantOf, obtainWeappToken, tokenIn, type SignInResponse, type WeappGrant } from './weapp-tokens'
import { WorkOrderSession } from './zhongmin'

/**
 * Who is signed in. Only this class writes the session store and the session's record. Personal data belongs to the record's owner; it is
 * erased unless the backend proves that the next sign-in is the same owner's (docs/decisions/017).
 */
export class Session implements TokenSource {
  readonly zhongmin: WorkOrderSession
  private readonly weapp: TokenKeeper<WeappGrant>
  private rental: TokenKeeper<TokenGrant> | undefined
  private readonly listeners = new Set<() => void>()
  private saved: SessionRecord = EMPTY_RECORD
  private isUnregistered = false
  private launching = false
  /** Set while the record is being read at launch; calls wait for it. */
  private reading: Promise<SessionRecord | undefined> | undefined

  constructor(private readonly ports: SessionPorts) {
    this.weapp = new TokenKeeper<WeappGrant>({
      clock: ports.clock,
      obtain: obtainWeappToken({
        ...ports,
        wxCode: () => ports.wxCode(),
        maySignInSilently: () => !this.saved.signedOut && !this.isUnregistered,
        onUnregistered: () => void (this.isUnregistered = true),
      }),
      isSamePerson: (grant) => isGrantOf(grant, this.saved.owner),
      onRefreshed: ({ response }) => this.admit(response, this.saved),
      onReplaced: ({ response }) => this.startSession(response),
      onLost: () => this.onTokenLost(),
    })
    this.zhongmin = new WorkOrderSession(ports)
  }

  /** Adds rental's tokens. The guard of its pages does so: the main package has nothing of rental, and calls it as a visitor. */
  addRental(make: (ports: SessionPorts, resident: () => Promise<unknown>) => TokenKeeper<TokenGrant>): void {
    this.rental ??= make(this.ports, () => this.weapp.currentToken())
  }

  /** The tag written into records of the person who is signed in or whose token was lost; undefined when there is no such person. */
  get ownerTag(): string | undefined {
    return this.saved.owner?.tag
  }

  /**
   * Restores the kept session at launch: at once while its token is good, otherwise when the system has said whose it is or cannot be
   * reached. Without a kept session WeChat is asked (1.4.1). Never rejects: offline, the person is a visitor until a later call.
   */
  async start(): Promise<void> {
    this.reading = this.ports.record.read()
    this.saved = (await this.reading) ?? EMPTY_RECORD
    this.reading = undefined
    const { tokens, account, currentHouseId } = this.saved
    this.isUnregistered = false
    this.setToken(account && tokens.weapp)
    // Data without an owner is left from an erasure during which the app was closed.
    if (!this.saved.owner) this.ports.eraseDevice()
    const kept = this.weapp.token
    const showKept = () => this.publish(stateOf(this.weapp.token && account, currentHouseId))
    if (kept && this.ports.clock.now() < kept.expiresAt) showKept()
    else if (kept && this.ports.store.getState().status !== 'starting') this.publish({ status: 'starting' })
    this.launching = true
    try {
      await this.weapp.currentToken()
    } catch {
      // The person may be offline. The next call that needs a token asks again.
    } finally {
      this.launching = false
    }
    if (this.ports.store.getState().status === 'starting') showKept()
  }

  /**
   * Signs in with the answer of `request`, a login or a registration. Rejects with its ApiError, and with `cancelled` when somebody
   * has signed in or out meanwhile; the session then stays as it was. Example:
   * `session.signIn({ phone }, () => call(loginByPassword, { username: phone, password, wxCode }))`.
   */
  async signIn(known: SignedInWith, request: () => Promise<SignInResponse>): Promise<void> {
    const { signIn } = this.weapp
    const response = await request()
    if (signIn !== this.weapp.signIn) throw superseded('session.signIn')
    this.startSession(response, known)
  }

  /** Starts a new sign-in with the answer of a login or a registration. Calls of the former sign-in are void. */
  startSession(response: SignInResponse, { phone }: SignedInWith = {}): void {
    const identity = identityOf(response.accessToken, phone)
    this.setToken(tokenIn(response, this.ports.clock))
    this.isUnregistered = false
    const { owner } = this.saved
    const isSame = owner !== undefined && isOwner(owner, identity)
    if (owner && !isSame) this.ports.erase()
    this.admit(response, {
      owner: isSame ? owner : newOwner(identity, this.ports.clock.now()),
      account: { roles: [], maskedPhone: phone && maskPhone(phone) },
    })
  }

  /** Signs out at once on this device. The system is told as well, if the network allows it. */
  signOut(): void {
    const token = this.weapp.token?.value
    this.setToken(undefined)
    this.saveRecord({ tokens: {}, signedOut: true })
    this.publish({ status: 'visitor' })
    this.ports.erase()
    if (token) this.ports.call(logout, {}, { token }).catch(() => undefined)
  }

  setCurrentHouse(houseId: number | undefined): void {
    const state = this.ports.store.getState()
    if (state.status !== 'signedIn') return
    this.publish({ ...state, currentHouseId: houseId })
    this.saveRecord({ ...this.saved, currentHouseId: houseId })
  }

  /** Obtains the person's roles anew: by a call in 2021-02, by a token refresh in 2020-11. Rejects with an ApiError. */
  async refresh(): Promise<void> {
    if (weappForm() === '2021-02') return this.takeRoles(await this.ports.call(permissions, {}))
    const token = await this.weapp.currentToken()
    if (token) await this.weapp.refreshToken(token)
  }

  /** Registers a listener for a sign-in that is lost without a sign-out. Returns a function that unregisters it. */
  onLost(listener: () => void): () => void {
    this.listeners.add(listener)
    return () => void this.listeners.delete(listener)
  }

  currentToken: TokenSource['currentToken'] = async (system) => {
    if (this.reading) await this.reading
    return this.keeperOf(system)?.currentToken()
  }
  refreshToken: TokenSource['refreshToken'] = async (system, refused) =>
    this.keeperOf(system)?.refreshToken(refused)
  isCurrent: TokenSource['isCurrent'] = (system, token) => this.keeperOf(system)?.isCurrent(token) === true

  private takeRoles(roles: string[]): void {
    const state = this.ports.store.getState()
    if (state.status !== 'signedIn') return
    const account = { ...state.account, roles }
    this.publish({ ...state, account })
    this.saveRecord({ ...this.saved, account })
  }

  private keeperOf(system: System): TokenHolder | undefined {
    return system === 'wjdh' || system === 'security' ? undefined : this[system]
  }

  private setToken(token: WeappGrant['token'] | undefined): void {
    this.weapp.set(token)
    this.zhongmin.end()
    this.rental?.set(undefined)
  }

  /** Stores a sign-in. A refresh never tells phone and house and may leave out name and picture; those are kept. */
  private admit(
    response: SignInResponse,
    before: Pick<SessionRecord, 'owner' | 'currentHouseId' | 'account'>,
  ): void {
    const { account: kept, currentHouseId } = before
    const { roles, name = kept?.name, avatar = kept?.avatar } = response
    const account = { name, avatar, roles, maskedPhone: kept?.maskedPhone }
    const owner = before.owner ?? newOwner(identityOf(response.accessToken), this.ports.clock.now())
    this.saveRecord({ tokens: { weapp: this.weapp.token }, account, currentHouseId, signedOut: false, owner })
    this.publish({ status: 'signedIn', account, currentHouseId })
  }

  /** Drafts are kept for their owner; the account is not. */
  private onTokenLost(): void {
    this.zhongmin.end()
    this.rental?.set(undefined)
    this.saveRecord({ tokens: {}, signedOut: false, owner: this.saved.owner })
    this.publish({ status: 'visitor' })
    // At launch the person is not in the middle of anything, so that nobody needs to be told.
    if (!this.launching) this.listeners.forEach((listener) => listener())
  }

  private publish(state: SessionState): void {
    this.ports.store.setState(state, true)
  }

  private saveRecord(record: SessionRecord): void {
    // Writing may be delayed, but the record of another owner must be gone at once.
    if (record.owner?.tag !== this.saved.owner?.tag) this.ports.record.remove()
    this.saved = record
    this.ports.record.write(record)
  }
}
