import { toJsonSchema } from '@valibot/to-json-schema'
import { wireNameOf, type Codec, type Fields } from '../../src/contract/core/codec'

/** A JSON Schema 2020-12, which OpenAPI 3.1 embeds. */
export interface Schema {
  readonly $ref?: string
  readonly type?: string | readonly string[]
  readonly description?: string
  readonly properties?: Readonly<Record<string, Schema>>
  readonly required?: readonly string[]
  readonly items?: Schema
  readonly enum?: readonly unknown[]
  readonly const?: unknown
  readonly anyOf?: readonly Schema[]
  readonly minimum?: number
  readonly minItems?: number
  readonly format?: string
  readonly contentMediaType?: string
  readonly $defs?: Readonly<Record<string, Schema>>
}

type Described = Codec<unknown> & { readonly fields?: Fields }

const MOMENT = 1_700_000_000_000

const typeName = (value: unknown): string => {
  if (value === null) return 'null'
  if (Array.isArray(value)) return 'array'
  if (typeof value === 'number') return Number.isInteger(value) ? 'integer' : 'number'
  return typeof value
}

/** The schema that allows exactly this value. */
export function schemaOfValue(value: unknown): Schema {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return { const: value }
  const entries = Object.entries(value)
  return {
    type: 'object',
    properties: Object.fromEntries(entries.map(([key, item]) => [key, schemaOfValue(item)])),
    required: entries.map(([key]) => key),
  }
}

/** The schema of `check`, the rule for our own value; {} where valibot's rule is a function. */
function ourSchema(codec: Codec<unknown>): Schema {
  const { $schema: _, ...schema } = toJsonSchema(codec.check, {
    errorMode: 'ignore',
    typeMode: 'output',
    // The rule for a text's length (atMost) is a function, which valibot cannot translate.
    overrideAction: ({ valibotAction, jsonSchema }) =>
      'most' in valibotAction ? { ...jsonSchema, maxLength: Number(valibotAction.most) } : undefined,
  })
  return schema as Schema
}

/** Texts of which a codec may make different things on the wire, such as a number unless a zero is lost (R27). */
const TEXTS = ['20200101', '00001']

const objectOf = ({ properties = {} }: Schema, keys: readonly string[]) =>
  Object.fromEntries(keys.map((key) => [key, samplesOf(properties[key] ?? {})[0]]))

/** Values that fit a schema, to see what `write` makes of them. */
function samplesOf(schema: Schema): readonly unknown[] {
  if ('const' in schema) return [schema.const]
  if (schema.enum) return schema.enum.slice(0, 1)
  if (schema.anyOf) return schema.anyOf.flatMap(samplesOf)
  switch (schema.type) {
    case 'object':
      return [objectOf(schema, schema.required ?? []), objectOf(schema, Object.keys(schema.properties ?? {}))]
    case 'array':
      return [[samplesOf(schema.items ?? {})[0]]]
    case 'number':
      return [MOMENT]
    case 'integer':
      return [Math.max(schema.minimum ?? 0, 1)]
    case 'boolean':
      return [true]
    case 'string':
      return TEXTS
    default:
      return [{}]
  }
}

const isJson = (text: unknown) => typeof text === 'string' && /^[{[]/.test(text)

/** What a written value shows of its schema: its type, and no more. */
const shapeOf = (value: unknown): Schema => ({
  type: typeName(value),
  ...(isJson(value) ? { contentMediaType: 'application/json' } : {}),
})

/** The schema of a value that is written in another form than ours, with the words of a closed vocabulary. */
function written(codec: Codec<unknown>, ours: Schema): Schema {
  const known = ours.enum ?? (ours.type === 'boolean' ? [false, true] : undefined)
  if (known) {
    const values = known.map((value) => codec.write(value))
    if (values.some((value) => typeof value === 'object')) return { anyOf: values.map(schemaOfValue) }
    return { type: typeName(values[0]), enum: values }
  }
  const samples = samplesOf(ours)
  const values = samples.map((sample) => codec.write(sample))
  if (values.every((value, index) => value === undefined || value === null || value === samples[index]))
    return ours
  const shapes = new Map(values.map((value) => [JSON.stringify(shapeOf(value)), shapeOf(value)]))
  const [one = {}, ...others] = shapes.values()
  return others.length === 0 ? one : { anyOf: [one, ...others] }
}

function ofFields(fields: Fields): Schema {
  const entries = Object.entries(fields).filter(([, codec]) => !codec.isNotSent)
  return {
    type: 'object',
    properties: Object.fromEntries(entries.map(([key, codec]) => [wireNameOf(key, codec), schemaOf(codec)])),
    required: entries
      .filter(([, codec]) => !codec.optional || codec.alwaysSent)
      .map(([key, codec]) => wireNameOf(key, codec)),
  }
}

const withNull = (schema: Schema): Schema =>
  typeof schema.type === 'string' && !schema.enum
    ? { ...schema, type: [schema.type, 'null'] }
    : { anyOf: [schema, { type: 'null' }] }

/** The schema of a field that is always written although it has no value: null, or a constant. */
function always(codec: Described): Schema {
  const nothing = codec.write(undefined)
  return nothing === null && ourSchema(codec).type !== undefined
    ? withNull(present(codec))
    : { const: nothing }
}

function present(codec: Described): Schema {
  if (codec.fields) return ofFields(codec.fields)
  if (codec.item) return { type: 'array', items: schemaOf(codec.item) }
  if (codec.known) return { anyOf: [schemaOf(codec.known), { type: 'string' }] }
  return written(codec, ourSchema(codec))
}

/** The schema on the wire: what `write` makes of every value that `check` allows. */
export function schemaOf(codec: Described): Schema {
  const schema = codec.alwaysSent ? always(codec) : present(codec)
  return codec.label ? { ...schema, description: codec.label } : schema
}
