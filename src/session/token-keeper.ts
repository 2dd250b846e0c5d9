import { ApiError } from '@/api/errors'
import type { Clock, SessionToken } from '@/api/ports'

export interface Token {
  readonly value: string
  /** Epoch milliseconds; from then on the token is refreshed before it is used. */
  readonly refreshAt: number
  /** Epoch milliseconds; the token is not valid any more. */
  readonly expiresAt: number
}

export interface TokenGrant {
  readonly token: Token
}

/** What TokenKeeper needs to know about one system's tokens. */
export interface TokenKeeperPorts<G extends TokenGrant> {
  readonly clock: Clock
  /** Exchanges the old token, or signs in without one. Gives 'lost' only when the system is certain; rejects when the network fails. */
  obtain(old: Token | undefined): Promise<G | 'lost'>
  /** True when the grant is proven to belong to the person who is signed in, or when nobody is signed in. */
  isSamePerson(grant: G): boolean
  /** The present sign-in continues with the token of the grant. */
  onRefreshed(grant: G): void
  /** The grant may belong to another person; a new sign-in must be started with it. */
  onReplaced(grant: G): void
  /** The sign-in was lost; the person did not end it. */
  onLost(): void
}

/** Gives and refreshes the token of one system. */
export type TokenHolder = Pick<TokenKeeper<TokenGrant>, 'currentToken' | 'refreshToken' | 'isCurrent'>

interface PendingRefresh {
  readonly signIn: number
  readonly result: Promise<SessionToken | undefined>
}

const MARGIN = 60_000

/** The error of a call that was made during an earlier sign-in. */
export const superseded = (operation: string): ApiError => new ApiError('cancelled', { operation })

/**
 * Makes a token that lives `expiresIn` seconds from `now` (epoch milliseconds). It is refreshed a minute before its end, or after three
 * quarters of its life if that is shorter than four minutes.
 */
export function tokenOf(value: string, expiresIn: number, now: number): Token {
  const life = Math.max(0, expiresIn) * 1000
  return { value, expiresAt: now + life, refreshAt: now + life - Math.min(MARGIN, life / 4) }
}

/**
 * Keeps the token of one system. Sign-ins are numbered. A refresh that was started during an earlier sign-in is void when its answer
 * comes, so that it neither revives a session after a sign-out nor overwrites a newer sign-in. Its caller gets `cancelled` if somebody is
 * signed in by then, and undefined otherwise.
 */
export class TokenKeeper<G extends TokenGrant> {
  private number = 0
  private current: Token | undefined
  private pending: PendingRefresh | undefined

  constructor(private readonly ports: TokenKeeperPorts<G>) {}

  get token(): Token | undefined {
    return this.current
  }

  /** The number of the present sign-in. Being signed out has a number, too. */
  get signIn(): number {
    return this.number
  }

  /** Starts a new sign-in, or ends the present one when `token` is undefined. */
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
      // A refresh ahead of time failed, but the old token is still valid.
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

  /** The result for a caller that asked during an earlier sign-in. */
  private overtaken(): undefined {
    if (this.current) throw superseded('session.token')
    return undefined
  }

  /** Refreshes the token. All callers of the same sign-in share one exchange. */
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
