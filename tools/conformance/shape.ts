/**
 * The shape of a document's example: its keys and types without values. A key of an example may end in `?` (it may be missing or null) or
 * `{}` (a string that contains this as JSON). The key `*` stands for any key with values of this shape. A value of null shows no type.
 * The items of a list are examples of one shape.
 */
export interface Shape {
  readonly types: ReadonlySet<string>
  readonly fields?: ReadonlyMap<string, Field>
  readonly items?: Shape
  /** The shape of the JSON in a string. */
  readonly json?: Shape
  readonly each?: Shape
}

interface Field {
  readonly shape: Shape
  readonly optional: boolean
}

export const typeOf = (value: unknown): string =>
  value === null ? 'null' : Array.isArray(value) ? 'list' : typeof value

const defined = <T>(values: readonly (T | undefined)[]): T[] =>
  values.filter((value): value is T => value !== undefined)

/** The shape that covers all of the given shapes. */
function merge(shapes: readonly Shape[]): Shape | undefined {
  if (shapes.length < 2) return shapes[0]
  const records = defined(shapes.map(({ fields }) => fields))
  const names = new Set(records.flatMap((fields) => [...fields.keys()]))
  const fields = new Map<string, Field>()
  for (const name of names) {
    const found = defined(records.map((record) => record.get(name)))
    const shape = merge(found.map((field) => field.shape))
    const optional = found.length < records.length || found.some((field) => field.optional)
    if (shape) fields.set(name, { shape, optional })
  }
  return {
    types: new Set(shapes.flatMap(({ types }) => [...types])),
    fields: records.length > 0 ? fields : undefined,
    items: merge(defined(shapes.map(({ items }) => items))),
    json: merge(defined(shapes.map(({ json }) => json))),
    each: merge(defined(shapes.map(({ each }) => each))),
  }
}

const STRING = new Set(['string'])
const OBJECT = new Set(['object'])

/** Splits `name?`, `name{}` and `name{}?` into name and marks. */
const NAME = /^(.*?)(\{\})?(\?)?$/

function fieldOf(key: string, example: unknown): [string, Field] {
  const [, name = key, json, optional] = NAME.exec(key) ?? []
  const inner = shapeOf(example)
  return [name, { shape: json ? { types: STRING, json: inner } : inner, optional: optional !== undefined }]
}

/** The shape of an example. */
export function shapeOf(example: unknown): Shape {
  if (Array.isArray(example)) {
    return { types: new Set(['list']), items: merge(example.map((item) => shapeOf(item))) }
  }
  if (typeof example !== 'object' || example === null) return { types: new Set([typeOf(example)]) }
  const entries = Object.entries(example)
  const [first] = entries
  if (first && first[0] === '*') return { types: OBJECT, each: shapeOf(first[1]) }
  return { types: OBJECT, fields: new Map(entries.map(([key, value]) => fieldOf(key, value))) }
}
