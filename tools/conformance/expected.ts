import type { EndpointSpec } from '../../src/contract/core/endpoint'
import { systemOf, systems } from '../../src/contract/core/systems'
import { answerSchema } from '../../scripts/lib/openapi-operation'
import type { Schema } from '../../scripts/lib/openapi-schema'
import { EXAMPLES, SHARED } from './examples'
import { shapeOf, typeOf, type Shape } from './shape'

/** What the documents show of one endpoint; each item is the shape of one example. */
export interface Expected {
  readonly success: readonly Shape[]
  readonly failure: readonly Shape[]
  /** The shape of the answer to a lost token; undefined if no document shows it. */
  readonly lost?: Shape
  /** The codes of the success examples as numbers; empty if they have none. */
  readonly doneCodes: readonly number[]
  readonly failureCodes: readonly number[]
  /** True if there is no example, so that the shape is derived from the contract, as for extensions. */
  readonly derived: boolean
}

const codesOf = (examples: readonly unknown[], codeKey: string): number[] =>
  examples
    .map((example) => Number((example as Record<string, unknown>)[codeKey]))
    .filter((code) => !Number.isNaN(code))

/** Types that JSON Schema names otherwise than `typeOf`. */
const NAMES: Readonly<Record<string, string>> = { integer: 'number', array: 'list' }

/** The shape of a schema. If the schema allows several, the first that is not null is used. */
function shapeOfSchema(schema: Schema): Shape {
  const form = schema.anyOf?.find(({ type }) => type !== 'null') ?? schema
  if (form.properties) {
    const fields = Object.entries(form.properties).map(([key, inner]) => {
      const optional = !(form.required ?? []).includes(key) || allowsNull(inner)
      return [key, { shape: shapeOfSchema(inner), optional }] as const
    })
    return { types: new Set(['object']), fields: new Map(fields) }
  }
  if (form.items) return { types: new Set(['list']), items: shapeOfSchema(form.items) }
  if ('const' in form) return { types: new Set([typeOf(form.const)]) }
  const all = (schema.anyOf ?? [form]).flatMap(({ type = 'null' }) => type)
  return { types: new Set(all.map((type) => NAMES[type] ?? type)) }
}

const allowsNull = (schema: Schema): boolean =>
  [schema.type].flat().includes('null') || (schema.anyOf ?? []).some(({ type }) => type === 'null')

/** Collects what the documents show of an endpoint. */
export function expectedOf(endpoint: EndpointSpec): Expected {
  const system = systemOf(endpoint)
  const { codeKey, okCode } = systems[system]
  const examples = EXAMPLES[system]
  const own = examples[endpoint.id]
  const shared = examples[SHARED]
  const failure = Object.values(own?.failure ?? shared?.failure ?? {})
  const lost = own?.lost ?? shared?.lost
  const success = own?.success && Object.values(own.success)
  return {
    success: success ? success.map(shapeOf) : [shapeOfSchema(answerSchema(endpoint))],
    failure: failure.map(shapeOf),
    lost: lost === undefined ? undefined : shapeOf(lost),
    doneCodes: success ? codesOf(success, codeKey) : [okCode],
    failureCodes: codesOf(failure, codeKey),
    derived: success === undefined,
  }
}
