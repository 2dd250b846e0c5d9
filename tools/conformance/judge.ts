import type { EndpointSpec } from '../../src/contract/core/endpoint'
import { readEnvelope, systemOf, systems, type Envelope } from '../../src/contract/core/systems'
import { compare, isDeparture, type Finding } from './compare'
import { expectedOf, type Expected } from './expected'
import type { Shape } from './shape'

/** An answer as it was received. `body` is undefined if it is not JSON. */
export interface HttpAnswer {
  readonly status: number
  readonly body: unknown
}

/** `refused`: the answer was a documented refusal, so that the success was not seen. */
export type Outcome = 'done' | 'refused' | 'tokenLost' | 'unknown'

export interface Verdict {
  readonly outcome: Outcome
  /** The name of the documented failure, if it was recognised. */
  readonly failure?: string
  readonly findings: readonly Finding[]
}

/** The differences from the example that fits best. */
function closest(body: unknown, shapes: readonly Shape[]): Finding[] {
  const all = shapes.map((shape) => compare(body, shape))
  const weight = (findings: Finding[]) => findings.filter(isDeparture).length * 1000 + findings.length
  return all.sort((a, b) => weight(a) - weight(b))[0] ?? []
}

function failureNamed(endpoint: EndpointSpec, { body, msg, message }: Envelope): string | undefined {
  const words = `${msg} ${message} ${String(body.errmsg ?? '')}`
  return Object.entries(endpoint.failures).find(([, { body: example, marker }]) => {
    const sign = marker ?? example.message ?? example.errmsg ?? example.msg
    return typeof sign === 'string' && sign !== '' && words.includes(sign)
  })?.[0]
}

/** Ensures at least one departure for an answer that is neither a success nor a documented failure. */
function notDone(findings: Finding[], code: number): Finding[] {
  if (findings.some(isDeparture)) return findings
  const what = Number.isNaN(code)
    ? 'says neither success nor failure'
    : `success test not met with code ${code}`
  return [...findings, { path: '', what }]
}

function statusFindings(endpoint: EndpointSpec, status: number): Finding[] {
  const documented = [200, ...Object.values(endpoint.failures).map((failure) => failure.status ?? 200)]
  const { tokenLost } = systems[systemOf(endpoint)]
  if (documented.includes(status) || status === tokenLost.status) return []
  if (status === 201 || status === 204) return [{ path: '', what: `HTTP status ${status}`, ruling: 'R33' }]
  return [{ path: '', what: `HTTP status ${status}` }]
}

function judgeEnvelope(
  endpoint: EndpointSpec,
  expected: Expected,
  envelope: Envelope,
  { status, body }: HttpAnswer,
): Verdict {
  const { code } = envelope
  const { okCode, tokenLost } = systems[systemOf(endpoint)]
  const own = endpoint.failures.tokenLost
  if (
    envelope.tokenLost ||
    (own && Number(own.body.code) === code) ||
    (tokenLost.status !== undefined && status === tokenLost.status)
  ) {
    return { outcome: 'tokenLost', findings: expected.lost ? compare(body, expected.lost) : [] }
  }
  const done = endpoint.success?.(envelope) ?? code === okCode
  if (done && (status === 200 || status === 201))
    return { outcome: 'done', findings: closest(body, expected.success) }
  const failure = failureNamed(endpoint, envelope)
  const isUnclear = Number.isNaN(code) || (expected.doneCodes.includes(code) && failure === undefined)
  if (isUnclear) return { outcome: 'unknown', findings: closest(body, expected.success) }
  const known = failure !== undefined || expected.failureCodes.includes(code)
  if (!known && !expected.derived) {
    return { outcome: 'unknown', findings: [{ path: '', what: `code ${code} is documented nowhere` }] }
  }
  return { outcome: 'refused', failure, findings: closest(body, expected.failure) }
}

/** Judges an answer. The body is compared as it was received, not as the envelope reads it (R18). */
export function judge(endpoint: EndpointSpec, answer: HttpAnswer): Verdict {
  const { status, body } = answer
  const ofStatus = statusFindings(endpoint, status)
  const envelope = readEnvelope(systemOf(endpoint), body)
  if (!envelope) {
    return { outcome: 'unknown', findings: [...ofStatus, { path: '', what: 'the body is no JSON object' }] }
  }
  const verdict = judgeEnvelope(endpoint, expectedOf(endpoint), envelope, answer)
  const findings = [...ofStatus, ...verdict.findings]
  return { ...verdict, findings: verdict.outcome === 'unknown' ? notDone(findings, envelope.code) : findings }
}

/** Judges the answer to a token that nobody has issued. */
export function judgeLostToken(endpoint: EndpointSpec, answer: HttpAnswer): Verdict {
  const verdict = judge(endpoint, answer)
  if (verdict.outcome === 'tokenLost') return verdict
  const what =
    verdict.outcome === 'done'
      ? 'answers a token that nobody gave out'
      : 'does not say that the token is lost'
  return { ...verdict, findings: [{ path: '(lost token)', what }] }
}
