// Keys, tokens and people's numbers, which have no place in a build.
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
/** Long and with digits among letters, as keys, tokens and digests are; names of shared modules are no such thing. */
const OPAQUE = /[A-Za-z0-9+=_-]{24,}/g
const MODULE_NAME = /(sub-common\/)[0-9a-f]{32}/g
const PHONE = /(?<!\d)1[3-9]\d{9}(?!\d)/g
const ID_NUMBER = /(?<!\d)\d{17}[\dXx](?!\d)/g

/** The letters in which base64 is read (src/session/owner.ts), in their order. */
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

/** The text without the files in it, whose letters mean nothing; drawings stay readable. */
export const withoutData = (value: string): string =>
  value.replace(DATA_URI, (uri) => (DRAWING.test(uri) ? decoded(uri).replace(DRAWING, '') : ''))

const SHORTEST_SETTING = 5

/** Secrets and numbers of people in a text; `configured` holds the texts that the build was given. */
export function secretFaults({ value, kind }: Text, configured: readonly string[]): string[] {
  if (configured.includes(value)) return []
  // A setting may stand inside a sentence; short ones, as a version, are no secret's shape.
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
