import fc from 'fast-check'
import type { Schema } from '../../scripts/lib/openapi-schema'

/** What docs/openapi.json uses of JSON Schema. */
export interface DocumentSchema extends Schema {
  readonly pattern?: string
  readonly minLength?: number
  readonly maxLength?: number
  readonly maximum?: number
  readonly anyOf?: readonly DocumentSchema[]
  readonly items?: DocumentSchema
  readonly properties?: Readonly<Record<string, DocumentSchema>>
}

/** Words that the seed world knows, so that not every call names something that does not exist. */
const KNOWN = ['10002', '00001', '19000000001', '19000000020', '2026-03-01', 'register', 'wx:resident-owner']
const LONGEST = 40

function textsOf({ pattern, minLength = 0, maxLength = LONGEST }: DocumentSchema): fc.Arbitrary<unknown> {
  const isAllowed = (text: string) =>
    text.length >= minLength && text.length <= maxLength && (!pattern || new RegExp(pattern, 'u').test(text))
  const known = KNOWN.filter(isAllowed)
  const any = pattern
    ? fc.stringMatching(new RegExp(pattern)).filter(isAllowed)
    : fc.string({ unit: 'grapheme', minLength, maxLength: Math.min(maxLength, LONGEST) }).filter(isAllowed)
  return known.length > 0 ? fc.oneof(fc.constantFrom(...known), any) : any
}

/** Values that a schema of the document allows; `find` gives the schema that a $ref names. A file is its bytes. */
export function valuesOf(
  schema: DocumentSchema,
  find: (reference: string) => DocumentSchema,
): fc.Arbitrary<unknown> {
  const inner = (one: DocumentSchema) => valuesOf(one, find)
  if (schema.$ref !== undefined) return inner(find(schema.$ref))
  if ('const' in schema) return fc.constant(schema.const)
  if (schema.enum) return fc.constantFrom(...schema.enum)
  if (schema.anyOf) return fc.oneof(...schema.anyOf.map(inner))
  if (schema.contentMediaType === 'application/json') return fc.json({ maxDepth: 1 })
  const { minimum: min = 0, maximum: max = 1_000_000, items = {}, minItems: minLength = 0 } = schema
  switch (typeof schema.type === 'string' ? schema.type : schema.type?.[0]) {
    case 'object':
      return objectsOf(schema, inner)
    case 'array':
      return fc.array(inner(items), { minLength, maxLength: 3 })
    case 'integer':
      return fc.oneof(fc.integer({ min, max: Math.max(min, Math.min(max, 20)) }), fc.integer({ min, max }))
    case 'number':
      return fc.double({ min, max, noNaN: true })
    case 'boolean':
      return fc.boolean()
    case 'null':
      return fc.constant(null)
    case 'string':
      return schema.format === 'binary' ? fc.uint8Array({ maxLength: 64 }) : textsOf(schema)
    default:
      return fc.constantFrom('', 'text', 1)
  }
}

function objectsOf(
  { properties = {}, required = [] }: DocumentSchema,
  inner: (schema: DocumentSchema) => fc.Arbitrary<unknown>,
): fc.Arbitrary<unknown> {
  const entries = Object.entries(properties).map(([name, schema]) => [name, inner(schema)] as const)
  return fc.record(Object.fromEntries(entries), { requiredKeys: [...required], noNullPrototype: true })
}
