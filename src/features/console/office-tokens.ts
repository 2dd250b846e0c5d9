import type { TokenSource, SessionToken } from '@/api/ports'
import type { System } from '@/contract/core/systems'

type Obtain = (system: System) => Promise<string>

/** The property office's tokens, by system: in memory only, got when they are needed and again when one is refused. */
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

  /** zhongmin's list gives a new token with each answer, which ends the one before. */
  take(system: System, token: string): void {
    this.held.set(system, { token, signIn: this.signIn })
  }

  /** Somebody else acts from now on. */
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
