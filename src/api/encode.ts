import { wireNameOf } from '@/contract/core/codec'
import type { EndpointSpec, Input } from '@/contract/core/endpoint'
import { systemOf, systems } from '@/contract/core/systems'
import type { HttpRequest } from './ports'

type WireFields = Record<string, unknown>

/**
 * Removes halves of letters, which some keyboards leave behind when an emoji is deleted. JSON with one is refused by PHP, and
 * encodeURIComponent throws for it. With the flag u the pattern meets no whole letter.
 */
const wholeLetters = (text: string): string => text.replace(/[\ud800-\udfff]/gu, '')

const jsonText = (value: unknown): string =>
  JSON.stringify(value, (_, part: unknown) => (typeof part === 'string' ? wholeLetters(part) : part))

/** The text of a value for a form or a query. Arrays and objects, for which neither has a notation, become JSON. */
function asText(value: unknown): string {
  if (value === null || value === undefined) return ''
  return typeof value === 'object' ? jsonText(value) : wholeLetters(String(value))
}

const textFields = (fields: WireFields): Record<string, string> =>
  Object.fromEntries(
    Object.entries(fields)
      .filter(([, value]) => value !== undefined)
      .map(([name, value]) => [name, asText(value)]),
  )

/** A form body or a query, written here because WeChat's logic layer has no URLSearchParams. */
export const formText = (fields: WireFields): string =>
  Object.entries(textFields(fields))
    .map(([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(value)}`)
    .join('&')

/** Puts fields into the `:name` places of the path, where `name` is our name of the field. `rest` holds the other fields. */
function fillPath(endpoint: EndpointSpec, fields: WireFields): { path: string; rest: WireFields } {
  const rest = { ...fields }
  const path = endpoint.path.replace(/:(\w+)/g, (_, key: string) => {
    const codec = endpoint.request.fields[key]
    const name = codec ? wireNameOf(key, codec) : key
    delete rest[name]
    return encodeURIComponent(asText(fields[name]))
  })
  return { path, rest }
}

/** The headers that carry the token. A system that takes it in the body (`security`) gets none: there it is a field of the request. */
function tokenHeader(endpoint: EndpointSpec, token: string | undefined): Record<string, string> {
  const way = systems[systemOf(endpoint)].token
  if (token === undefined || way === 'body') return {}
  return {
    ...(way === 'bearer' ? {} : { token }),
    ...(way === 'header' ? {} : { Authorization: `Bearer ${token}` }),
  }
}

const CONTENT_TYPES = {
  json: { 'content-type': 'application/json' },
  form: { 'content-type': 'application/x-www-form-urlencoded' },
  /** The content type needs a boundary, which the platform's upload sets, or files.ts for several files. */
  multipart: {},
  query: {},
} as const

export interface Encoded extends Pick<HttpRequest, 'method' | 'url' | 'headers'> {
  readonly body?: string
  /** The text fields of a multipart body; empty for other encodings. */
  readonly parts: Readonly<Record<string, string>>
}

/** Turns a checked input into method, address, headers and body, encoded as the endpoint documents it. */
export function encode<E extends EndpointSpec>(
  endpoint: E,
  baseUrl: string,
  input: Input<E>,
  token?: string,
): Encoded {
  const { path, rest } = fillPath(endpoint, endpoint.request.write(input))
  const { encoding, method } = endpoint
  const query = encoding === 'query' ? formText(rest) : ''
  return {
    method,
    url: `${baseUrl}${path}${query && `?${query}`}`,
    // Without this header a Laravel server answers a refusal with a redirect to a page (R33).
    headers: { Accept: 'application/json', ...CONTENT_TYPES[encoding], ...tokenHeader(endpoint, token) },
    body: encoding === 'json' ? jsonText(rest) : encoding === 'form' ? formText(rest) : undefined,
    parts: encoding === 'multipart' ? textFields(rest) : {},
  }
}
