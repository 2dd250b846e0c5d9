import type { TokenSource, SessionToken } from '@/api/ports'
import type { System } from '@/contract/core/systems'

type Obtain = (system: System) => Promise<string>

/**
 * The tokens of the property office and of staff, by system. They live in memory, and are fetched when they are needed and when one was
 * refused.
 */
export class OfficeTokens implements TokenSource {
  private readonly held = new Map<System, SessionToken>()
  private readonly flights = new Map<System, Promise<SessionToken>>()
  private signIn = 1

  constructor(private readonly obtain: Obtain) {}

  currentToken: TokenSource['currentToken'] = async (system) => this.held.get(system) ?? this.fly(system)

  refreshToken: TokenSource['refreshToken'] = async (system, stale) => {
    const held = this.held.get(system)
    return held && held.token !== stale.token ? held : this.fly(system)
  }

  isCurrent: TokenSource['isCurrent'] = (_system, ticket) => ticket.signIn === this.signIn

  /** Replaces a token. Each answer of zhongmin.list contains a new one and ends the former. */
  take(system: System, token: string): void {
    this.held.set(system, { token, signIn: this.signIn })
  }

  /** Drops all tokens, because another office or member of staff acts from now on. */
  change(): void {
    this.signIn++
    this.held.clear()
    this.flights.clear()
  }

  private fly(system: System): Promise<SessionToken> {
    const flying = this.flights.get(system)
    if (flying) return flying
    const flight = this.land(system, this.signIn).finally(() => {
      if (this.flights.get(system) === flight) this.flights.delete(system)
    })
    this.flights.set(system, flight)
    return flight
  }

  private async land(system: System, signIn: number): Promise<SessionToken> {
    const ticket = { token: await this.obtain(system), signIn }
    if (signIn === this.signIn) this.held.set(system, ticket)
    return ticket
  }
}
