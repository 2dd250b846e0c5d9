import { ApiError } from '@/api/errors'
import type { Clock, SessionToken } from '@/api/ports'

export interface Token {
  readonly value: string
  /** Epoch milliseconds from which it is refreshed before use. */
  readonly refreshAt: number
  /** Epoch milliseconds at which it ends. */
  readonly expiresAt: number
}

export interface TokenGrant {
  readonly token: Token
}

/** How one system gives and takes tokens back. */
export interface TokenKeeperPorts<G extends TokenGrant> {
  readonly clock: Clock
  /** A token from the old one, or without one. 'lost' only when the system is certain; rejects when the network kept it from answering. */
  obtain(old: Token | undefined): Promise<G | 'lost'>
  /** Whether the grant is proven to be of the person who is signed in, or there is nobody to be mistaken for. */
  isSamePerson(grant: G): boolean
  /** The present sign-in goes on with the grant's token. */
  onRefreshed(grant: G): void
  /** The grant may be of somebody else: a new sign-in is to be started with it. */
  onReplaced(grant: G): void
  /** The sign-in has ended without anybody's wish. */
  onLost(): void
}

/** What gives and renews the token of one system. */
export type TokenHolder = Pick<TokenKeeper<TokenGrant>, 'currentToken' | 'refreshToken' | 'isCurrent'>

interface PendingRefresh {
  readonly signIn: number
  readonly result: Promise<SessionToken | undefined>
}

const MARGIN = 60_000

/** The error of a call whose person is not the one who is signed in any more. */
export const superseded = (operation: string): ApiError => new ApiError('cancelled', { operation })

/** The token of one answer: refreshed a minute ahead, or at three quarters of a life shorter than four minutes. */
export function tokenOf(value: string, expiresIn: number, now: number): Token {
  const life = Math.max(0, expiresIn) * 1000
  return { value, expiresAt: now + life, refreshAt: now + life - Math.min(MARGIN, life / 4) }
}

/**
 * The token of one system. Sign-ins are numbered: whatever was started under an earlier number is void when it comes
 * back, so that a late refresh neither revives a signed-out session nor overwrites a newer sign-in. Who asked under an
 * earlier number gets a `cancelled` when somebody is signed in by then, and undefined when nobody is.
 */
export class TokenKeeper<G extends TokenGrant> {
  private number = 0
  private current: Token | undefined
  private pending: PendingRefresh | undefined

  constructor(private readonly ports: TokenKeeperPorts<G>) {}

  get token(): Token | undefined {
    return this.current
  }

  /** The number of the present sign-in; being signed out has one as well. */
  get signIn(): number {
    return this.number
  }

  /** A new sign-in, or with undefined the end of the present one. */
  set(token: Token | undefined): void {
    this.number++
    this.current = token
  }

  isCurrent(token: SessionToken): boolean {
    return token.signIn === this.number && this.current !== undefined
  }

  async currentToken(): Promise<SessionToken | undefined> {
    const { current, number, ports } = this
    if (current && ports.clock.now() < current.refreshAt) return this.asSessionToken()
    try {
      return await this.refresh()
    } catch (error) {
      if (number !== this.number) return this.overtaken()
      // The old token still works: refreshing it early must not cost anything.
      if (current && this.current === current && ports.clock.now() < current.expiresAt)
        return this.asSessionToken()
      throw error
    }
  }

  async refreshToken(refused: SessionToken): Promise<SessionToken | undefined> {
    if (!this.isCurrent(refused)) return this.overtaken()
    return this.current?.value === refused.token ? this.refresh() : this.asSessionToken()
  }

  private asSessionToken(): SessionToken | undefined {
    return this.current && { token: this.current.value, signIn: this.number }
  }

  /** For who asked during an earlier sign-in. */
  private overtaken(): undefined {
    if (this.current) throw superseded('session.token')
    return undefined
  }

  /** One exchange for all who ask during the same sign-in. */
  private refresh(): Promise<SessionToken | undefined> {
    const { number: signIn } = this
    if (this.pending?.signIn === signIn) return this.pending.result
    const pending: PendingRefresh = { signIn, result: this.runRefresh(signIn, this.current) }
    this.pending = pending
    const clear = () => {
      if (this.pending === pending) this.pending = undefined
    }
    pending.result.then(clear, clear)
    return pending.result
  }

  private async runRefresh(signIn: number, old: Token | undefined): Promise<SessionToken | undefined> {
    const grant = await this.ports.obtain(old)
    if (signIn !== this.number) return this.overtaken()
    if (grant === 'lost') {
      if (old) {
        this.set(undefined)
        this.ports.onLost()
      }
      return undefined
    }
    if (!this.ports.isSamePerson(grant)) {
      this.ports.onReplaced(grant)
      return this.overtaken()
    }
    this.current = grant.token
    this.ports.onRefreshed(grant)
    return this.asSessionToken()
  }
}
