import fc from 'fast-check'
import { loginByPhone, register, sendCode } from '@/contract/weapp/auth'
import { loginByWxCode, refreshToken } from '@/contract/weapp/token'
import type { EndpointSpec } from '@/contract/core/endpoint'
import type { Json, TestMock } from '~tests/support/mock'
import { ask } from '../calls'
import { PHONES, type Actors } from './actors'

export const signInStep = fc.record({
  kind: fc.constantFrom(
    'send' as const,
    'login' as const,
    'register' as const,
    'wx' as const,
    'refresh' as const,
    'wait' as const,
  ),
  nth: fc.nat(2),
  /** Whether the step uses the right code or password. */
  right: fc.boolean(),
  minutes: fc.integer({ min: 0, max: 90 }),
})
type Step = typeof signInStep extends fc.Arbitrary<infer T> ? T : never

/** What may be used once: a code's key, a wx code, a token that was exchanged. */
export interface Spent {
  readonly taken: Set<string>
  /** What was accepted twice. */
  readonly again: string[]
}
export const nothingSpent = (): Spent => ({ taken: new Set(), again: [] })

function note({ taken, again }: Spent, answer: Json, ...what: string[]): void {
  if (answer.code !== '0') return
  again.push(...what.filter((one) => taken.has(one)))
  for (const one of what) taken.add(one)
}

const sentFor = ({ world }: TestMock, purpose: string, nth: number) =>
  world.tables.smsCodes
    .all()
    .filter((sent) => sent.purpose === purpose)
    .at(-1 - nth)

/** Codes are asked for and tried, tokens are exchanged, and time passes. */
export async function runSignInStep({ mock }: Actors, spent: Spent, step: Step): Promise<void> {
  const { kind, nth, right, minutes } = step
  const call = (endpoint: EndpointSpec, fields: Json, token?: string) => ask(mock, endpoint, fields, token)
  switch (kind) {
    case 'wait':
      return mock.clock.advance(minutes * 60_000)
    case 'send': {
      const phone = right ? PHONES[nth % 3] : `1900000003${nth}`
      await call(sendCode, { phone, type: right ? 'login' : 'register' })
      return
    }
    case 'wx': {
      const code = `wx:resident-owner:${nth}`
      return note(spent, await call(loginByWxCode, { code }), code)
    }
    case 'refresh': {
      const token = mock.world.tables.tokens.where('system', 'weapp')[nth]?.token ?? 'none'
      note(spent, await call(refreshToken, {}, token), token)
      return note(spent, await call(refreshToken, {}, token), token)
    }
    default: {
      const sent = sentFor(mock, kind, nth)
      // It is tried twice, each time with another wx code, so that only the verification code can be used up.
      for (const wx of [`wx:${kind}-${nth}:${minutes}`, `wx:${kind}-${nth}:again-${minutes}`]) {
        const fields = {
          verification_key: sent?.key ?? 'none',
          verification_code: right ? (sent?.code ?? '0') : '000000',
          code: wx,
          ...(kind === 'register' && { password: 'Test-1234', name: '新', avatar: 'a' }),
        }
        const answer = await call(kind === 'login' ? loginByPhone : register, fields)
        note(spent, answer, sent?.key ?? 'none', wx)
      }
    }
  }
}
