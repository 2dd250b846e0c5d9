import type { TokenSource, SessionToken } from '@/api/ports'
import type { System } from '@/contract/core/systems'

type Obtain = (system: System) => Promise<string>

/**
 * The tokens of the property office and of staff, by system. They live in memory, and are fetched when they are needed and when one was
 * refused.
 */
export class OfficeTokens implements TokenSource {
  private readonly tokens = new Map<System, SessionToken>()
  private readonly pending = new Map<System, Promise<SessionToken>>()
  private signIn = 1

  constructor(private readonly obtain: Obtain) {}

  currentToken: TokenSource['currentToken'] = async (system) =>
    this.tokens.get(system) ?? this.refresh(system)

  refreshToken: TokenSource['refreshToken'] = async (system, stale) => {
    const current = this.tokens.get(system)
    return current && current.token !== stale.token ? current : this.refresh(system)
  }

  isCurrent: TokenSource['isCurrent'] = (_system, token) => token.signIn === this.signIn

  /** Replaces a token. Each answer of zhongmin.list contains a new one and ends the former. */
  setToken(system: System, token: string): void {
    this.tokens.set(system, { token, signIn: this.signIn })
  }

  /** Drops all tokens, because another office or member of staff acts from now on. */
  reset(): void {
    this.signIn++
    this.tokens.clear()
    this.pending.clear()
  }

  private refresh(system: System): Promise<SessionToken> {
    const running = this.pending.get(system)
    if (running) return running
    const refresh = this.fetchToken(system, this.signIn).finally(() => {
      if (this.pending.get(system) === refresh) this.pending.delete(system)
    })
    this.pending.set(system, refresh)
    return refresh
  }

  private async fetchToken(system: System, signIn: number): Promise<SessionToken> {
    const token = { token: await this.obtain(system), signIn }
    if (signIn === this.signIn) this.tokens.set(system, token)
    return token
  }
}
