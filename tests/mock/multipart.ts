import type { EndpointSpec } from '@/contract/core/endpoint'
import { systemOf, systems } from '@/contract/core/systems'
import { MOCK_ORIGIN, type Json, type TestMock } from '~tests/support/mock'
import { jsonOf } from './calls'

/** A file part: the form's name and the bytes. */
export type Part = readonly [name: string, bytes: Uint8Array]

/** A call with files. It is written out, because jsdom's FormData is not accepted by Request. */
export function multipartOf(
  endpoint: EndpointSpec,
  token: string | undefined,
  fields: Json,
  parts: readonly Part[],
): Request {
  const line = (text: string) => Buffer.from(text)
  const texts = Object.entries(fields).map(([name, value]) =>
    line(`--part\r\ncontent-disposition: form-data; name="${name}"\r\n\r\n${String(value)}\r\n`),
  )
  const files = parts.flatMap(([name, bytes]) => [
    line(`--part\r\ncontent-disposition: form-data; name="${name}"; filename="a"\r\n\r\n`),
    bytes,
    line('\r\n'),
  ])
  const way = systems[systemOf(endpoint)].token
  const carried: Record<string, string> =
    token === undefined ? {} : way === 'header' ? { token } : { authorization: `Bearer ${token}` }
  return new Request(MOCK_ORIGIN + endpoint.path, {
    method: endpoint.method,
    headers: { ...carried, 'content-type': 'multipart/form-data; boundary=part' },
    body: Buffer.concat([...texts, ...files, line('--part--\r\n')]),
  })
}

export const upload = (
  mock: TestMock,
  endpoint: EndpointSpec,
  token: string | undefined,
  fields: Json,
  parts: readonly Part[],
): Promise<Json> => jsonOf(mock.handle(multipartOf(endpoint, token, fields, parts)))
