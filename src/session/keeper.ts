import type { Clock, Ticket } from '@/api/ports'

export interface Token {
  readonly value: string
  /** Epoch milliseconds from which it is renewed before use. */
  readonly refreshAt: number
  /** Epoch milliseconds at which it ends. */
  readonly expiresAt: number
}

export interface Grant {
  readonly token: Token
}

/** How one system gives and takes tokens back. */
export interface KeeperPorts<G extends Grant> {
  readonly clock: Clock
  /** A token from the old one, or without one. 'lost' only when the system is certain; rejects when the network kept it from answering. */
  obtain(old: Token | undefined): Promise<G | 'lost'>
  /** A renewal or a silent sign-in has been taken over. */
  granted(grant: G): void
  /** The sign-in has ended without anybody's wish. */
  lost(): void
}

interface Flight {
  readonly signIn: number
  readonly landing: Promise<Ticket | undefined>
}

const MARGIN = 60_000

/** The token of one answer: renewed a minute ahead, or at three quarters of a life shorter than four minutes. */
export function tokenOf(value: string, expiresIn: number, now: number): Token {
  const life = Math.max(0, expiresIn) * 1000
  return { value, expiresAt: now + life, refreshAt: now + life - Math.min(MARGIN, life / 4) }
}

/**
 * The token of one system. Sign-ins are numbered: whatever was started under an earlier number is void when it comes
 * back, so that a late refresh neither revives a signed-out session nor overwrites a newer sign-in.
 */
export class Keeper<G extends Grant> {
  private signIn = 0
  private current: Token | undefined
  private flight: Flight | undefined

  constructor(private readonly ports: KeeperPorts<G>) {}

  get token(): Token | undefined {
    return this.current
  }

  /** A new sign-in, or with undefined the end of the present one. */
  set(token: Token | undefined): void {
    this.signIn++
    this.current = token
  }

  holds(ticket: Ticket): boolean {
    return ticket.signIn === this.signIn && this.current !== undefined
  }

  async ticket(): Promise<Ticket | undefined> {
    const { current, ports } = this
    if (current && ports.clock.now() < current.refreshAt) return this.held()
    try {
      return await this.fly()
    } catch (error) {
      // A visitor's question, overtaken by a login.
      if (!current && this.current) return this.held()
      // The old one still does: being early must not cost anything.
      if (current && this.current === current && ports.clock.now() < current.expiresAt) return this.held()
      throw error
    }
  }

  async renew(stale: Ticket): Promise<Ticket | undefined> {
    if (!this.holds(stale)) return undefined
    return this.current?.value === stale.token ? this.fly() : this.held()
  }

  private held(): Ticket | undefined {
    return this.current && { token: this.current.value, signIn: this.signIn }
  }

  /** One exchange for all who ask during the same sign-in. */
  private fly(): Promise<Ticket | undefined> {
    const { signIn } = this
    if (this.flight?.signIn === signIn) return this.flight.landing
    const flight: Flight = { signIn, landing: this.land(signIn, this.current) }
    this.flight = flight
    const clear = () => {
      if (this.flight === flight) this.flight = undefined
    }
    flight.landing.then(clear, clear)
    return flight.landing
  }

  private async land(signIn: number, old: Token | undefined): Promise<Ticket | undefined> {
    const grant = await this.ports.obtain(old)
    // Overtaken. Who waited as a visitor had no identity yet and may go on as whoever signed in meanwhile.
    if (signIn !== this.signIn) return old ? undefined : this.held()
    if (grant === 'lost') {
      if (old) {
        this.set(undefined)
        this.ports.lost()
      }
      return undefined
    }
    this.current = grant.token
    this.ports.granted(grant)
    return this.held()
  }
}
