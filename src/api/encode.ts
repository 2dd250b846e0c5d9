import { wireNameOf } from '@/contract/core/codec'
import type { EndpointSpec, Input } from '@/contract/core/endpoint'
import { systemOf, systems } from '@/contract/core/systems'
import type { HttpRequest } from './ports'

type WireFields = Record<string, unknown>

/** Arrays and objects have no form of their own outside JSON. */
function asText(value: unknown): string {
  if (value === null || value === undefined) return ''
  return typeof value === 'object' ? JSON.stringify(value) : String(value)
}

const textFields = (fields: WireFields): Record<string, string> =>
  Object.fromEntries(
    Object.entries(fields)
      .filter(([, value]) => value !== undefined)
      .map(([name, value]) => [name, asText(value)]),
  )

/** URLSearchParams is missing in WeChat's logic layer. */
export const formText = (fields: WireFields): string =>
  Object.entries(textFields(fields))
    .map(([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(value)}`)
    .join('&')

/** `:name` names one of our fields; it travels in the path and nowhere else. */
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

/** A token in the body (`security`) is one of the endpoint's own fields. */
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
  /** The boundary is the platform's, and of several files our own. */
  multipart: {},
  query: {},
} as const

export interface Encoded extends Pick<HttpRequest, 'method' | 'url' | 'headers'> {
  readonly body?: string
  /** The text parts of a multipart body. */
  readonly parts: Readonly<Record<string, string>>
}

/** A checked input in the form that its endpoint documents. */
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
    // Without it a Laravel server answers a refusal with a redirect to a page (R33).
    headers: { Accept: 'application/json', ...CONTENT_TYPES[encoding], ...tokenHeader(endpoint, token) },
    body: encoding === 'json' ? JSON.stringify(rest) : encoding === 'form' ? formText(rest) : undefined,
    parts: encoding === 'multipart' ? textFields(rest) : {},
  }
}
