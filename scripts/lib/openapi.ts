import { version } from '../../package.json'
import type { EndpointSpec } from '../../src/contract/core/endpoint'
import { systemOf, systems, type System } from '../../src/contract/core/systems'
import { operationOf, SECURITY, type Json } from './openapi-operation'
import type { Schema } from './openapi-schema'

interface Media {
  readonly schema: Schema
  readonly examples?: Json
}
interface Body {
  readonly content: Readonly<Record<string, Media>>
}
interface Reference {
  readonly $ref: string
}
interface Operation {
  readonly operationId: string
  readonly description: string
  readonly requestBody: Body
  readonly responses: Readonly<Record<string, Body | Reference>>
}

const eitherMedia = (a?: Media, b?: Media): Media => ({
  schema: { anyOf: [a, b].flatMap((media) => (media ? [media.schema] : [])) },
  ...(a?.examples || b?.examples ? { examples: { ...a?.examples, ...b?.examples } } : {}),
})

function either<B extends Body | Reference>(a: B, b?: Body | Reference): B {
  if ('$ref' in a || (b && '$ref' in b)) return a
  const types = Object.keys({ ...a.content, ...b?.content })
  return {
    ...a,
    content: Object.fromEntries(types.map((type) => [type, eitherMedia(a.content[type], b?.content[type])])),
  }
}

/** A description of each system, and its address if a document gives one (config/env.ts uses them as defaults). */
const ABOUT: Readonly<Record<System, { readonly description: string; readonly url?: string }>> = {
  weapp: { description: "The residents' API.", url: 'https://tc.mg.cool' },
  wjdh: { description: "The property office's API.", url: 'https://tc.mg.cool' },
  security: { description: 'The registry of people and houses.' },
  zhongmin: { description: 'Work orders.', url: 'https://develop.cm-inv.com' },
  rental: { description: 'House rental.' },
}

const MOCK = { url: 'http://127.0.0.1:9527', description: 'npm run mock, which answers for every system' }

/** Answers that no document describes. The mock gives them, and so would any server. */
const UNREADABLE = {
  description: 'the request itself cannot be read: no such path or method, or a body that is too large',
  content: { 'application/json': { schema: { $ref: '#/components/schemas/failure' } } },
}

const serversOf = (system: System): Json[] => {
  const { url, description } = ABOUT[system]
  return url === undefined ? [MOCK] : [MOCK, { url, description }]
}

/** Merges two calls on one path (R4) into one operation with the bodies and answers of both. */
function merged(one: Json, other: Json): Json {
  const [a, b] = [one, other] as unknown as [Operation, Operation]
  const answers = Object.entries({ ...b.responses, ...a.responses })
  return {
    ...one,
    description: `${a.description}; ${b.operationId} is told apart by its body, ${b.description}`,
    'x-also': b.operationId,
    requestBody: either(a.requestBody, b.requestBody),
    responses: Object.fromEntries(
      answers.map(([status, answer]) => [status, either(answer, b.responses[status])]),
    ),
  }
}

/** Moves recursive schemas into the components, under the endpoint's id. */
function withDefinitions(operation: Json, id: string, components: Record<string, unknown>): Json {
  const text = JSON.stringify(operation).replaceAll('#/$defs/', `#/components/schemas/${id}.`)
  return JSON.parse(text, (key: string, value: unknown) => {
    if (key === '$defs') {
      for (const [name, schema] of Object.entries(value as Json)) components[`${id}.${name}`] = schema
      return undefined
    }
    return value
  }) as Json
}

/** OpenAPI 3.1 of the whole contract, with the names and types of the wire. */
export function openApi(registry: readonly EndpointSpec[]): Json {
  const schemas: Record<string, unknown> = {
    failure: { type: 'object', description: 'a documented failure; the examples are its exact bodies' },
  }
  const paths: Record<string, Record<string, Json>> = {}
  for (const endpoint of registry) {
    const path = endpoint.path.replace(/:(\w+)/g, '{$1}')
    const method = endpoint.method.toLowerCase()
    const operation = withDefinitions(operationOf(endpoint), endpoint.id, schemas)
    const known = paths[path]?.[method]
    const whole = { ...operation, servers: serversOf(systemOf(endpoint)) }
    paths[path] = { ...paths[path], [method]: known ? merged(known, whole) : whole }
  }
  const inUse = [...new Set(registry.map(systemOf))]
  const examples = Object.fromEntries(
    inUse.map((system) => [`${system}.tokenLost`, { value: systems[system].tokenLost.body }]),
  )
  const securitySchemes = Object.entries(SECURITY).filter(
    ([name, scheme]) => inUse.includes(name as System) && scheme,
  )
  return {
    openapi: '3.1.0',
    info: {
      title: 'Wanjia: the documented systems and the extensions',
      version,
      description:
        'Generated from src/contract by npm run docs. Each tag is a system with a base URL of its own.',
      license: { name: 'MIT', identifier: 'MIT' },
    },
    servers: [MOCK],
    tags: inUse.map((name) => ({ name, description: ABOUT[name].description })),
    paths,
    components: {
      securitySchemes: Object.fromEntries(securitySchemes),
      schemas,
      examples,
      responses: { unreadable: UNREADABLE },
    },
  }
}
