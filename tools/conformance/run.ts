import type { EndpointSpec } from '../../src/contract/core/endpoint'
import { endpointsIn } from '../../src/contract/core/forms'
import { DOCUMENTED_FORM, systemOf, type System } from '../../src/contract/core/systems'
import { registry } from '../../src/contract/registry'
import { NoAnswer, send, type Asked, type FilePart, type WireFields } from './call'
import { isDeparture, type Finding } from './compare'
import { howToGive, type Given, type InputName } from './inputs'
import { signOfDistrict, signOfPlaces, signOfSignIn, type Sign } from './form'
import { judge, judgeLostToken, type HttpAnswer, type Outcome, type Verdict } from './judge'
import { unreadable } from './readable'

/** What one call of an endpoint has shown. */
export interface Sight {
  readonly outcome: Outcome | 'noAnswer'
  readonly failure?: string
  readonly findings: readonly Finding[]
}

export interface Row {
  readonly endpoint: EndpointSpec
  readonly sights: readonly Sight[]
  /** Why the endpoint was not called. */
  readonly skipped?: string
}

export interface RunOptions {
  readonly base: string
  readonly systems: readonly System[]
  readonly write: boolean
  readonly given: Given
  /** Finds the code that was sent to a phone; undefined if nobody can tell it. */
  readonly smsCode: (phone: string, key: string) => Promise<string | undefined>
  /** Called with every answer, to record it. */
  readonly onAnswer?: (endpoint: EndpointSpec, answer: HttpAnswer) => void
}

export interface CallOptions {
  readonly token?: string
  readonly files?: readonly FilePart[]
  /** Allows the write in a read-only run, too; for signing in. */
  readonly signIn?: true
}

/** The body of an answer as it was received. */
export type Body = Readonly<Record<string, unknown>>

const WRITES = 'it writes: --write'
const NOBODYS_TOKEN = 'conformance-check-not-a-token'

/** Runs calls and collects what they show. The values of answers are given only to the caller of `check`. */
export class Run {
  private readonly sights = new Map<string, Sight[]>()
  private readonly reasons = new Map<string, string>()

  /** The signs of weapp's form that were seen. */
  readonly signs: Sign[] = []

  constructor(readonly options: RunOptions) {}

  has(system: System): boolean {
    return this.options.systems.includes(system)
  }

  given(name: InputName): string | undefined {
    return this.options.given[name]
  }

  /** The inputs by name, or the reason why a call that needs them is left out. */
  need<N extends InputName>(...names: N[]): Record<N, string> | string {
    const missing = names.find((name) => this.given(name) === undefined)
    if (missing) return howToGive(missing)
    return Object.fromEntries(names.map((name) => [name, this.given(name)])) as Record<N, string>
  }

  skip(id: string, why: string): void {
    if (!this.reasons.has(id)) this.reasons.set(id, why)
  }

  /**
   * Makes a call and judges it. Gives the answer's body, or undefined if there is none or the token is lost. `fields` may be a reason to
   * leave the call out.
   */
  async check(id: string, fields: WireFields | string, options: CallOptions = {}): Promise<Body | undefined> {
    const endpoint = registry.find((one) => one.id === id)
    if (!endpoint || !this.has(systemOf(endpoint))) return undefined
    if (endpoint.kind === 'write' && !options.signIn && !this.options.write) {
      this.skip(id, WRITES)
      return undefined
    }
    const noToken = endpoint.access !== 'public' && options.token === undefined
    if (typeof fields === 'string' || noToken) {
      this.skip(id, typeof fields === 'string' ? fields : 'nobody is signed in')
      return undefined
    }
    const { token, files } = options
    await this.checkLostToken(endpoint)
    return this.see(endpoint, { endpoint, fields, token, files })
  }

  rows(): Row[] {
    const order = this.options.systems
    return endpointsIn(registry, DOCUMENTED_FORM)
      .filter((endpoint) => this.has(systemOf(endpoint)))
      .sort((a, b) => order.indexOf(systemOf(a)) - order.indexOf(systemOf(b)))
      .map((endpoint) => {
        const sights = this.sights.get(endpoint.id) ?? []
        const writes = endpoint.kind === 'write' && !this.options.write
        const skipped = this.reasons.get(endpoint.id) ?? (writes ? WRITES : 'this run has no step for it')
        return sights.length > 0 ? { endpoint, sights } : { endpoint, sights, skipped }
      })
  }

  private note(endpoint: EndpointSpec, sight: Sight): void {
    this.sights.set(endpoint.id, [...(this.sights.get(endpoint.id) ?? []), sight])
  }

  private async see(endpoint: EndpointSpec, asked: Asked): Promise<Body | undefined> {
    try {
      const { answer, verdict } = await this.sendAndJudge(endpoint, asked)
      this.options.onAnswer?.(endpoint, answer)
      this.noteSign(endpoint, answer)
      this.note(endpoint, { ...verdict, findings: [...verdict.findings, ...unreadable(endpoint, answer)] })
      // The body is given even if it departs from the documents, because it may carry what the next call needs.
      const isObject = typeof answer.body === 'object' && answer.body !== null && !Array.isArray(answer.body)
      return isObject && verdict.outcome !== 'tokenLost' ? (answer.body as Body) : undefined
    } catch (error) {
      if (!(error instanceof NoAnswer)) throw error
      this.note(endpoint, { outcome: 'noAnswer', findings: [{ path: '', what: error.message }] })
      return undefined
    }
  }

  /** Sends a call. If a JSON body is refused, it is sent again as a form, because no document says which one is meant. */
  private async sendAndJudge(
    endpoint: EndpointSpec,
    asked: Asked,
  ): Promise<{ answer: HttpAnswer; verdict: Verdict }> {
    const answer = await send(this.options.base, asked)
    const verdict = judge(endpoint, answer)
    if (endpoint.encoding !== 'json' || verdict.outcome === 'done' || verdict.outcome === 'tokenLost')
      return { answer, verdict }
    const again = await send(this.options.base, { ...asked, endpoint: { ...endpoint, encoding: 'form' } })
    const second = judge(endpoint, again)
    if (second.outcome !== 'done') return { answer, verdict }
    const told = { path: '', what: 'takes a form only, not JSON' }
    return { answer: again, verdict: { ...second, findings: [...second.findings, told] } }
  }

  private noteSign(endpoint: EndpointSpec, answer: HttpAnswer): void {
    const sign =
      endpoint.id === 'weapp.loginByWxCode'
        ? signOfSignIn(answer)
        : endpoint.id === 'weapp.communities'
          ? signOfPlaces(answer)
          : undefined
    if (sign) this.signs.push(sign)
  }

  /** Finds out whether the backend has a call that only 2021-02 has. No document describes it, so that its answer is not judged. */
  async probeDistrict(token: string | undefined): Promise<void> {
    const endpoint = registry.find(({ id }) => id === 'weapp.district')
    if (!endpoint || !token) return
    const answer = await send(this.options.base, { endpoint, fields: {}, token }).catch(() => undefined)
    const sign = answer && signOfDistrict(answer)
    if (sign) this.signs.push(sign)
  }

  /** Makes a call with a false token before an endpoint's first call. A write gets no fields, so that it cannot change anything. */
  private async checkLostToken(endpoint: EndpointSpec): Promise<void> {
    if (endpoint.access !== 'session' || this.sights.has(endpoint.id)) return
    if (systemOf(endpoint) === 'rental' || endpoint.encoding === 'multipart') return
    try {
      const fields = endpoint.path.includes(':') ? { id: '0' } : {}
      const answer = await send(this.options.base, { endpoint, fields, token: NOBODYS_TOKEN })
      const { findings } = judgeLostToken(endpoint, answer)
      this.note(endpoint, { outcome: 'tokenLost', findings })
    } catch (error) {
      if (!(error instanceof NoAnswer)) throw error
      this.note(endpoint, { outcome: 'noAnswer', findings: [{ path: '(lost token)', what: error.message }] })
    }
  }
}

/** `departs`: at least one answer departs from the documents. `refused`: only documented refusals were seen, no success. */
export type RowState = 'done' | 'departs' | 'refused' | 'skipped'

export function stateOf({ sights }: Row): RowState {
  if (sights.length === 0) return 'skipped'
  if (sights.some(({ findings }) => findings.some(isDeparture))) return 'departs'
  return sights.some(({ outcome }) => outcome === 'done') ? 'done' : 'refused'
}
