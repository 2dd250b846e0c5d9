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
interface Operation {
  readonly operationId: string
  readonly description: string
  readonly requestBody: Body
  readonly responses: Readonly<Record<string, Body>>
}

const eitherMedia = (a?: Media, b?: Media): Media => ({
  schema: { anyOf: [a, b].flatMap((media) => (media ? [media.schema] : [])) },
  ...(a?.examples || b?.examples ? { examples: { ...a?.examples, ...b?.examples } } : {}),
})

function either<B extends Body>(a: B, b?: Body): B {
  const types = Object.keys({ ...a.content, ...b?.content })
  return {
    ...a,
    content: Object.fromEntries(types.map((type) => [type, eitherMedia(a.content[type], b?.content[type])])),
  }
}

/** Two calls on one path (R4) are one operation, with either's body and either's answer. */
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

/** Recursive schemas stand in the components, under the endpoint's id. */
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

/** OpenAPI 3.1 of the whole contract: names and types as they travel. */
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
    paths[path] = { ...paths[path], [method]: known ? merged(known, operation) : operation }
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
    },
    tags: inUse.map((name) => ({ name })),
    paths,
    components: { securitySchemes: Object.fromEntries(securitySchemes), schemas, examples },
  }
}
