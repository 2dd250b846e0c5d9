import type { Schema } from './openapi-schema'

type Values = Readonly<Record<string, unknown>>

/** A text for each pattern of the contract, by the pattern. */
const TEXTS: readonly string[] = [
  '19000000001',
  '123456',
  '99000019910412246X',
  'sample-1',
  'https://files.example/sample.jpg',
]

/** A text that the schema allows. Throws for a pattern that none of the known texts fits. */
function textOf({ pattern, minLength = 0, enum: known }: Schema & Pattern): string {
  if (known) return String(known[0])
  if (pattern === undefined) return '样例'.padEnd(minLength, '例')
  const text = TEXTS.find((one) => new RegExp(pattern, 'u').test(one))
  if (text === undefined) throw new Error(`scripts/lib/openapi-example.ts: no text fits ${pattern}`)
  return text
}

interface Pattern {
  readonly pattern?: string
  readonly minLength?: number
}

function valueOf(schema: Schema & Pattern): unknown {
  if ('const' in schema) return schema.const
  if (schema.enum) return schema.enum[0]
  if (schema.anyOf) return valueOf(schema.anyOf[0] ?? {})
  if (schema.contentMediaType === 'application/json') return '[]'
  switch (typeof schema.type === 'string' ? schema.type : schema.type?.[0]) {
    case 'object':
      return exampleOf(schema)
    case 'array':
      // What contains itself ends here.
      return schema.items && schema.items.$ref === undefined ? [valueOf(schema.items)] : []
    case 'integer':
    case 'number':
      return Math.max(schema.minimum ?? 0, 1)
    case 'boolean':
      return true
    case 'null':
      return null
    case 'string':
      return textOf(schema)
    default:
      return {}
  }
}

/** An object that the schema allows, with all its properties. */
export const exampleOf = (schema: Schema): Values =>
  schema.anyOf
    ? exampleOf(schema.anyOf[0] ?? {})
    : Object.fromEntries(Object.entries(schema.properties ?? {}).map(([key, one]) => [key, valueOf(one)]))
