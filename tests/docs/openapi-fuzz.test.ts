/** @jest-environment node */
// Requests that are made from docs/openapi.json alone. Each answer of the mock fits the document, and none is a mistake of the mock.
import { readFileSync } from 'node:fs'
import Ajv from '@redocly/ajv/dist/2020'
import fc from 'fast-check'
import { registry } from '@/contract/registry'
import { createTestMock, MOCK_ORIGIN, type TestMock } from '../support/mock'
import { tokenFor } from '../mock/calls'
import { valuesOf, type DocumentSchema } from './openapi-values'

interface Parameter {
  readonly name: string
  readonly in: 'path' | 'query'
  readonly required?: boolean
  readonly schema: DocumentSchema
}
interface Body {
  readonly content: Readonly<Record<string, { readonly schema: DocumentSchema }>>
}
type Answers = Readonly<Record<string, Partial<Body> & { readonly $ref?: string }>>
interface Operation {
  readonly operationId: string
  readonly parameters?: readonly Parameter[]
  readonly security: readonly Readonly<Record<string, unknown>>[]
  readonly requestBody?: Body
  readonly responses: Answers
}
interface Document {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>
  readonly components: { readonly schemas: Readonly<Record<string, unknown>> }
}
type Fields = Readonly<Record<string, unknown>>

const RUNS = 5

const document = JSON.parse(readFileSync('docs/openapi.json', 'utf8')) as Document
const pointed = (reference: string) =>
  reference
    .slice(2)
    .split('/')
    .reduce<unknown>((at, part) => (at as Fields)[part.replace(/~1/g, '/').replace(/~0/g, '~')], document)

const ajv = new Ajv({ strict: false, validateFormats: false })
const { components } = document
ajv.addSchema(document, 'any')
// A failure fits many schemas of failures, so that a success is checked against a document without failures.
ajv.addSchema(
  { ...document, components: { ...components, schemas: { ...components.schemas, failure: false } } },
  'success',
)

const operations = Object.entries(document.paths).flatMap(([path, methods]) =>
  Object.entries(methods)
    .filter(([, { operationId }]) => operationId !== undefined)
    .map(([method, operation]) => ({ path, method: method.toUpperCase(), operation })),
)

type Place = (typeof operations)[number]
interface Answered {
  readonly status: number
  /** What the mock itself noted of the call. */
  readonly outcome: string | undefined
  readonly body: unknown
}

const escaped = (part: string) => part.replace(/~/g, '~0').replace(/\//g, '~1')

/** What is wrong with an answer by the document; null if nothing. */
function wrongWith({ path, method, operation: { responses } }: Place, { status, outcome, body }: Answered) {
  const key = [String(status), `${String(status)[0]}XX`].find((name) => name in responses)
  if (key === undefined) return `no answer with status ${status}`
  const reference = responses[key]?.$ref
  const at = reference ?? `#/paths/${escaped(path)}/${method.toLowerCase()}/responses/${key}`
  const which = outcome === 'success' ? 'success' : 'any'
  const check = ajv.getSchema(`${which}${at}/content/application~1json/schema`)
  if (!check) return `no schema at ${at}`
  return check(body) ? null : ajv.errorsText(check.errors)
}

function encoded(type: string | undefined, body: Fields): string | FormData | URLSearchParams | undefined {
  if (type === undefined) return undefined
  if (type === 'application/json') return JSON.stringify(body)
  const form = type === 'multipart/form-data' ? new FormData() : new URLSearchParams()
  for (const [name, value] of Object.entries(body)) {
    const values: unknown[] = Array.isArray(value) && type === 'multipart/form-data' ? value : [value]
    for (const one of values) {
      if (one instanceof Uint8Array) (form as FormData).append(name, new Blob([new Uint8Array(one)]), 'a.jpg')
      else form.append(name, typeof one === 'string' ? one : JSON.stringify(one))
    }
  }
  return form
}

/** Requests for an operation, with a token of the system that it takes. */
function requestsOf(mock: TestMock, { path, method, operation }: Place) {
  const { parameters = [], requestBody, security, operationId } = operation
  const find = (reference: string) => pointed(reference) as DocumentSchema
  const [type] = Object.keys(requestBody?.content ?? {})
  const endpoint = registry.find(({ id }) => id === operationId)
  const token = endpoint && security.length > 0 ? tokenFor(mock, endpoint) : undefined
  const inUrl = fc.record(
    Object.fromEntries(parameters.map(({ name, schema }) => [name, valuesOf(schema, find)])),
    { requiredKeys: parameters.filter(({ required }) => required).map(({ name }) => name) },
  )
  const bodies = type ? valuesOf(requestBody?.content[type]?.schema ?? {}, find) : fc.constant({})
  return fc.tuple(inUrl, bodies).map(([url, body]) => {
    const values = url as Fields
    const query = new URLSearchParams()
    for (const { name } of parameters.filter((one) => one.in === 'query' && one.name in values))
      query.append(name, String(values[name]))
    const address = path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(String(values[name])))
    const headers: Record<string, string> = type === 'application/json' ? { 'content-type': type } : {}
    if (token !== undefined)
      Object.assign(
        headers,
        'rental' in (security[0] ?? {}) ? { token } : { authorization: `Bearer ${token}` },
      )
    const search = query.size > 0 ? `?${query}` : ''
    return new Request(MOCK_ORIGIN + address + search, {
      method,
      headers,
      body: encoded(type, body as Fields),
    })
  })
}

test.each(operations)('照文档随意写的请求，回答总合文档：$operation.operationId', async (one) => {
  const mock = createTestMock()
  await fc.assert(
    fc.asyncProperty(requestsOf(mock, one), async (request) => {
      const response = await mock.handle(request)
      const body: unknown = await response.json()
      const outcome = mock.world.tables.journal.all().at(-1)?.outcome
      expect(response.status).toBeLessThan(500)
      const wrong = wrongWith(one, { status: response.status, outcome, body })
      expect({ wrong, body }).toEqual({ wrong: null, body })
    }),
    { numRuns: RUNS, seed: 14 },
  )
})
