// Finds keys, tokens and people's numbers, which no build may contain.
import { defaultAvatar } from '../../../src/features/account/default-avatar'
import type { Text } from './texts'

const DATA_URI = /data:[a-z+/-]*[;,][^"')\s]*/gi
const DRAWING = /^data:image\/svg\+xml(;charset=utf-8)?,/

const SECRETS: readonly [RegExp, string][] = [
  [/-----BEGIN/, 'a key'],
  [/app_?secret|secret_?key/i, 'a secret'],
  [/\beyJ[\w-]{8,}/, 'a token'],
  [/\bbearer\s+[\w.-]{6,}/i, 'a token'],
]
/** Names that are given a secret, and passwords and tokens that are given more than a word. */
const GIVEN =
  /^(?:\w*(?:secret|private_?key|api_?key|access_?key)\w*=\S|\w*(?:passw(?:or)?d|token)=(?=\S*\d)[!-~]{6,}$)/i
/** Texts that are long and mix digits and letters, as keys, tokens and digests do. The names of shared modules are exempt. */
const OPAQUE = /[A-Za-z0-9+=_-]{24,}/g
const MODULE_NAME = /(sub-common\/)[0-9a-f]{32}/g
const PHONE = /(?<!\d)1[3-9]\d{9}(?!\d)/g
const ID_NUMBER = /(?<!\d)\d{17}[\dXx](?!\d)/g

/** The letters of base64 in their order (src/session/owner.ts), which look like a secret. */
const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'

const isOpaque = (part: string) => part !== ALPHABET && /\d/.test(part) && /[A-Za-z]/.test(part)

function dataFaults(uris: readonly string[]): string[] {
  return uris
    .filter((uri) => !DRAWING.test(uri) && uri !== defaultAvatar)
    .map((uri) => `a file inside a text: ${uri.slice(0, 40)}…`)
}

function decoded(uri: string): string {
  try {
    return decodeURIComponent(uri)
  } catch {
    return uri
  }
}

/** The text without embedded files, whose letters mean nothing; embedded drawings are decoded and kept. */
export const withoutData = (value: string): string =>
  value.replace(DATA_URI, (uri) => (DRAWING.test(uri) ? decoded(uri).replace(DRAWING, '') : ''))

const SHORTEST_SETTING = 5

/** The secrets and people's numbers in a text. `configured` holds the texts that the build was given. */
export function secretFaults({ value, kind }: Text, configured: readonly string[]): string[] {
  if (kind === 'setting') return GIVEN.test(value) ? ['a secret'] : []
  if (configured.includes(value)) return []
  // A setting may be part of a sentence and is then removed from it. Short ones, such as a version, do not look like secrets.
  const told = configured.filter(({ length }) => length >= SHORTEST_SETTING)
  const text = told.reduce(
    (rest, setting) => rest.split(setting).join(''),
    withoutData(value).replace(MODULE_NAME, '$1'),
  )
  const opaque = kind === 'string' ? (text.match(OPAQUE) ?? []).filter(isOpaque) : []
  return [
    ...dataFaults(value.match(DATA_URI) ?? []),
    ...SECRETS.filter(([pattern]) => pattern.test(text)).map(([, what]) => what),
    ...opaque.map((part) => `a token: ${part.slice(0, 6)}…`),
    ...(text.match(PHONE) ?? []).map((phone) => `a phone number: ${phone}`),
    ...(text.match(ID_NUMBER) ?? []).map(() => 'an ID number'),
  ]
}
