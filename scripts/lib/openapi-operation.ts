import { wireNameOf } from '../../src/contract/core/codec'
import type { EndpointSpec, Failure } from '../../src/contract/core/endpoint'
import { systemOf, systems, type System } from '../../src/contract/core/systems'
import { exampleOf } from './openapi-example'
import { schemaOf, schemaOfValue, type Schema } from './openapi-schema'

export type Json = Readonly<Record<string, unknown>>

const BODIES = {
  json: 'application/json',
  form: 'application/x-www-form-urlencoded',
  multipart: 'multipart/form-data',
} as const

/** How a token travels, as OpenAPI describes it. security has none, because its token is a field of the body. */
export const SECURITY: Readonly<Record<System, Json | undefined>> = {
  weapp: { type: 'http', scheme: 'bearer' },
  wjdh: { type: 'http', scheme: 'bearer', description: 'from wjdh.secret, one hour' },
  security: undefined,
  zhongmin: { type: 'http', scheme: 'bearer', description: 'from zhongmin.list, two hours (R19)' },
  rental: { type: 'apiKey', in: 'header', name: 'token' },
}

const FILE = { type: 'string', format: 'binary' } as const

const wireOf = ({ request }: EndpointSpec, key: string) => {
  const codec = request.fields[key]
  return codec ? wireNameOf(key, codec) : key
}

const parametersIn = ({ path }: EndpointSpec) => [...path.matchAll(/:(\w+)/g)].map(([, name]) => name ?? '')

/** The file parts of a multipart body. */
export const filesOf = ({ file, files = {} }: EndpointSpec): [name: string, many: boolean][] => [
  ...(file === undefined ? [] : ([[file, false]] as [string, boolean][])),
  ...Object.entries(files).map(([name, { many }]) => [name, many === true] as [string, boolean]),
]

function bodySchema(endpoint: EndpointSpec): Schema {
  const { properties = {}, required = [] } = schemaOf(endpoint.request)
  const inPath = parametersIn(endpoint).map((key) => wireOf(endpoint, key))
  const files = filesOf(endpoint).map(
    ([name, many]) => [name, many ? { type: 'array', items: FILE, minItems: 1 } : FILE] as const,
  )
  return {
    type: 'object',
    properties: Object.fromEntries([
      ...files,
      ...Object.entries(properties).filter(([name]) => !inPath.includes(name)),
    ]),
    required: [...files.map(([name]) => name), ...required.filter((name) => !inPath.includes(name))],
  }
}

/** The schema of the documented success answer: its fixed part with the response inside. */
export function answerSchema(endpoint: EndpointSpec): Schema {
  const { codeKey, dataKey } = systems[systemOf(endpoint)]
  const fixed = Object.entries(endpoint.successBody).map(([key, value]): [string, Schema] => [
    key,
    key === codeKey || key === 'token_expired' ? schemaOfValue(value) : { type: typeof value },
  ])
  const response = schemaOf(endpoint.response)
  const isNothing = Object.keys(response).length === 0
  if (endpoint.responseIn === 'body' && response.anyOf) return response
  const own: [string, Schema][] =
    endpoint.responseIn === 'data'
      ? [[dataKey, isNothing ? { type: 'null' } : response]]
      : Object.entries(response.properties ?? {})
  return {
    type: 'object',
    properties: Object.fromEntries([...fixed, ...own]),
    required: [
      ...fixed.map(([key]) => key),
      ...(endpoint.responseIn === 'data' ? [dataKey] : (response.required ?? [])),
    ],
  }
}

/** An example of the success answer: the documented fixed part, and values that the schema allows. */
const successOf = (endpoint: EndpointSpec, success: Schema): Json => {
  const made = exampleOf(success)
  const fixed = Object.entries(endpoint.successBody).filter(([key]) => key in made)
  return { value: { ...made, ...Object.fromEntries(fixed) } }
}

/** An example of a failure. A system's answer to a lost token is shared by all its endpoints, so that it is kept in the components. */
const failureOf = (endpoint: EndpointSpec, body: Json): Json =>
  body === systems[systemOf(endpoint)].tokenLost.body
    ? { $ref: `#/components/examples/${systemOf(endpoint)}.tokenLost` }
    : { value: body }

/** The documents' failures by HTTP status and name. */
function failuresByStatus(endpoint: EndpointSpec): Map<number, Json> {
  const { tokenLost } = systems[systemOf(endpoint)]
  const all: Readonly<Record<string, Failure>> =
    endpoint.access === 'session' ? { tokenLost, ...endpoint.failures } : endpoint.failures
  const byStatus = new Map<number, Record<string, unknown>>()
  for (const [name, { body, status = 200 }] of Object.entries(all)) {
    byStatus.set(status, { ...byStatus.get(status), [name]: failureOf(endpoint, body) })
  }
  return byStatus
}

function responsesOf(endpoint: EndpointSpec): Json {
  const failures = failuresByStatus(endpoint)
  const entry = (status: number) => {
    const examples = failures.get(status)
    const failure = { $ref: '#/components/schemas/failure' }
    const success = answerSchema(endpoint)
    return {
      description: status === 200 ? (examples ? 'done, or a documented failure' : 'done') : 'failed',
      content: {
        'application/json': {
          schema: status !== 200 ? failure : examples ? { anyOf: [success, failure] } : success,
          // The success comes first, because tools that answer from the document give the first example.
          examples: status === 200 ? { success: successOf(endpoint, success), ...examples } : examples,
        },
      },
    }
  }
  const statuses = [...new Set([200, ...failures.keys()])].sort((a, b) => a - b)
  return {
    ...Object.fromEntries(statuses.map((status) => [String(status), entry(status)])),
    '4XX': { $ref: '#/components/responses/unreadable' },
  }
}

function parametersOf(endpoint: EndpointSpec): Json[] {
  const { fields } = endpoint.request
  const named = (key: string, where: 'path' | 'query') => {
    const codec = fields[key]
    return {
      name: where === 'path' ? key : wireOf(endpoint, key),
      in: where,
      required: where === 'path' || !codec?.optional,
      schema: codec ? schemaOf(codec) : { type: 'string' },
    }
  }
  const inPath = parametersIn(endpoint)
  const rest = endpoint.encoding === 'query' ? Object.keys(fields) : []
  return [
    ...inPath.map((key) => named(key, 'path')),
    ...rest.filter((key) => !inPath.includes(key)).map((key) => named(key, 'query')),
  ]
}

/** The OpenAPI operation of an endpoint. */
export function operationOf(endpoint: EndpointSpec): Json {
  const { id, title, section, rulings, encoding, access, extension } = endpoint
  const system = systemOf(endpoint)
  const parameters = parametersOf(endpoint)
  const schemes = [system, ...(endpoint.acceptsTokensOf ?? [])].filter((name) => SECURITY[name])
  const schema = bodySchema(endpoint)
  // A form without fields is no body at all.
  const isSent = encoding !== 'query' && Object.keys(schema.properties ?? {}).length > 0
  const body = isSent ? { [BODIES[encoding]]: { schema } } : undefined
  return {
    operationId: id,
    tags: [system],
    summary: title,
    description: `${system} ${section}${extension ? ', an extension: no document gives it' : ''}`,
    ...(rulings.length > 0 ? { 'x-quirks': rulings } : {}),
    ...(extension ? { 'x-extension': true } : {}),
    security: access === 'public' ? [] : schemes.map((name) => ({ [name]: [] })),
    ...(parameters.length > 0 ? { parameters } : {}),
    ...(body ? { requestBody: { required: (schema.required ?? []).length > 0, content: body } } : {}),
    responses: responsesOf(endpoint),
  }
}
