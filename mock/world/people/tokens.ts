import { later } from '@/contract/core/dates'
import type { System } from '@/contract/core/systems'
import type { Token } from './rows'
import { toBase64 } from '../base64'
import type { World } from '../world'

/** A token is valid for an hour and can be exchanged for a new one for 14 days (weapp 1.5). */
export const TOKEN_SECONDS = 3600
/** zhongmin's tokens are valid for two hours (zhongmin 3, R19). */
const WORK_ORDER_SECONDS = 2 * TOKEN_SECONDS
const REFRESH_DAYS = 14

const base64Url = (claims: object) =>
  toBase64(new TextEncoder().encode(JSON.stringify(claims)))
    .replace(/\+/g, '-')
    .replace(/\//g, '_')
    .replace(/=+$/, '')

/** A JSON Web Token as in the documents' examples; its `sub` is the account's id. Nobody checks its signature. */
const jwt = (subject: number, secret: string) =>
  `${base64Url({ typ: 'JWT', alg: 'HS256' })}.${base64Url({ sub: subject })}.${secret}`

/** Issues a token of a system. `subject` is the id in that system of the person or office it is for. */
export function issueToken(world: World, system: System, subject: number): Token {
  const now = world.now()
  const secret = world.secret(40)
  return world.tables.tokens.put({
    token: system === 'weapp' ? jwt(subject, secret) : secret,
    system,
    subject,
    expiresAt: later(now, system === 'zhongmin' ? WORK_ORDER_SECONDS : TOKEN_SECONDS, 'second'),
    refreshableUntil: later(now, REFRESH_DAYS, 'day'),
  })
}

/** The row of a token that is valid for this system; undefined for any other token. */
export function validToken(world: World, system: System, token: string | undefined): Token | undefined {
  const row = knownToken(world, system, token)
  return row && row.expiresAt > world.now() ? row : undefined
}

/** The row of a token that is valid or can still be exchanged. */
export function knownToken(world: World, system: System, token: string | undefined): Token | undefined {
  const row = token === undefined ? undefined : world.tables.tokens.get(token)
  return row?.system === system && row.refreshableUntil > world.now() ? row : undefined
}

/** Replaces a token by a new one; the old one is forgotten. */
export function replaceToken(world: World, old: Token): Token {
  world.tables.tokens.remove(old.token)
  return issueToken(world, old.system, old.subject)
}

/** Makes a token expire, as when the server's cache drops it. Calls refuse it, but it can still be refreshed. */
export const expireToken = (world: World, token: Token): Token =>
  world.tables.tokens.change(token.token, { expiresAt: world.now() })

/** Issues a token that voids the earlier ones (zhongmin 2: 重复获取将导致上次获取的失效). */
export function renewToken(world: World, system: System, subject: number): Token {
  const { tokens } = world.tables
  for (const { token } of tokens.where('holder', `${system}/${subject}`)) tokens.remove(token)
  return issueToken(world, system, subject)
}
