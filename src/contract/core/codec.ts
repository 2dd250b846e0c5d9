import * as v from 'valibot'

/**
 * How one value is read, checked and written.
 *
 * `read` takes whatever a backend or client may send and gives our value. `check` is the rule for our value; client and forms use
 * it.
 * `write` gives the value exactly in the form of the document's example. Client and mock share the codecs: the client writes
 * requests
 * and reads answers, the mock reads requests and writes answers.
 *
 * Example: `wire('xingming', text(20), '姓名')` is our field's codec for the document's field `xingming`, a text of at most 20
 * letters.
 */
export interface Codec<D> {
  readonly read: v.GenericSchema<unknown, D>
  readonly check: v.GenericSchema<unknown, D>
  write(value: D): unknown
  /** The field's name on the wire, if it differs from our key. */
  readonly wireName?: string
  /** Other names that the documents use for the same field (R3, R18). They are read and never written. */
  readonly aliases?: readonly string[]
  /** Further names under which the value is written as well, for backends that know only one of the names (R41). */
  readonly alsoAs?: readonly string[]
  /** The document's 名称 of the field. Sentences such as 没有填写姓名 use it. */
  readonly label?: string
  readonly optional?: true
  /** The field is written even without a value, because the documents always send it. */
  readonly alwaysSent?: true
  /** The name of the failure that answers a value which is present and wrong; default: the call's `invalid`. */
  readonly wrongIs?: string
  /** The field belongs to another form of the call, so that this form neither writes nor reads it. */
  readonly isNotSent?: true
  /** The codec of a list's items. */
  readonly item?: Codec<unknown>
  /** The codec of an open vocabulary's known words; any other text is allowed as well. */
  readonly known?: Codec<unknown>
}

/** Reads anything as undefined. */
const ignored = v.pipe(
  v.unknown(),
  v.transform((): undefined => undefined),
)

/** The type of a codec's value on our side. */
export type Value<C> = C extends Codec<infer D> ? D : never

/** A value that has the same form on the wire and on our side. */
export function plain<D>(schema: v.GenericSchema<unknown, D>): Codec<D> {
  return { read: schema, check: schema, write: (value) => value }
}

/** A value that may come in several forms. `decode` turns any of them into our value and gives undefined for anything else. */
export function parsed<D>(
  check: v.GenericSchema<unknown, D>,
  decode: (raw: unknown) => unknown,
  write: (value: D) => unknown,
): Codec<D> {
  return { check, read: v.pipe(v.unknown(), v.transform(decode), check), write }
}

/** The same codec with the document's field name and, if given, its 名称. */
export function wire<C extends Codec<unknown>>(wireName: string, codec: C, label?: string): C {
  return { ...codec, wireName, label: label ?? codec.label }
}

/** A field that may be missing. null and '' are read as missing, because the documents send both for "nothing". */
export function optional<C extends Codec<unknown>>(codec: C): OptionalCodec<Value<C>> {
  const inner = codec as Codec<Value<C>>
  return {
    ...codec,
    read: v.pipe(
      v.unknown(),
      v.transform((raw) => (raw === null || raw === '' ? undefined : raw)),
      v.optional(inner.read),
    ),
    check: v.optional(inner.check),
    write: (value: Value<C> | undefined) => (value === undefined ? undefined : inner.write(value)),
    optional: true,
  }
}

/** A field that is always written; without a value it is written as null. */
export function nullable<C extends Codec<unknown>>(codec: C): OptionalCodec<Value<C>> {
  const inner = optional(codec)
  return { ...inner, alwaysSent: true, write: (value) => (value === undefined ? null : inner.write(value)) }
}

/** A field that is only shown. If it is missing or cannot be read, it is left out, and the rest of its row is kept (R41). */
export function ifReadable<C extends Codec<unknown>>(codec: C): OptionalCodec<Value<C>> {
  const inner = (codec.optional ? codec : optional(codec)) as OptionalCodec<Value<C>>
  return { ...inner, read: v.fallback(inner.read, undefined) }
}

/**
 * A field that only another form of the call sends (core/forms.ts). Callers always give it, so that one call fits both forms; this form
 * neither writes nor reads it.
 */
export function notSent<C extends Codec<unknown>>(codec: C): OptionalCodec<Value<C>> {
  const inner = (codec.optional ? codec : optional(codec)) as OptionalCodec<Value<C>>
  return { ...inner, read: ignored, write: () => undefined, isNotSent: true }
}

export interface OptionalCodec<D> extends Codec<D | undefined> {
  readonly optional: true
}

export type Fields = Readonly<Record<string, Codec<unknown>>>

type OptionalKey<F extends Fields> = { [K in keyof F]: F[K] extends { optional: true } ? K : never }[keyof F]
type Flat<T> = { [K in keyof T]: T[K] }

/** Our object: fields that must be present, and fields that may be missing. */
export type FieldValues<F extends Fields> = Flat<
  { [K in Exclude<keyof F, OptionalKey<F>>]: Value<F[K]> } & { [K in OptionalKey<F>]?: Value<F[K]> }
>

export interface ObjectCodec<F extends Fields> extends Codec<FieldValues<F>> {
  readonly fields: F
  write(value: FieldValues<F>): Record<string, unknown>
}

/** The name of the field `key` on the wire. */
export const wireNameOf = (key: string, codec: Codec<unknown>): string => codec.wireName ?? key

/** The name under which a field came: the first of its names with a value, otherwise the first that is present. */
function nameIn(raw: Record<string, unknown>, key: string, codec: Codec<unknown>): string {
  const names = [wireNameOf(key, codec), ...(codec.aliases ?? [])]
  const sent = names.filter((name) => raw[name] !== undefined)
  return sent.find((name) => raw[name] !== null) ?? sent[0] ?? wireNameOf(key, codec)
}

/**
 * An object. Its keys are ours; `wire` gives a field the document's name. Unknown fields on the wire are ignored.
 *
 * Example: `object({ name: wire('xingming', text(20)), note: optional(text()) })` reads { xingming: '张三' } as { name: '张三' }.
 */
export function object<F extends Fields>(fields: F): ObjectCodec<F> {
  const entries = Object.entries(fields)
  const byKey = (schema: 'check' | 'read') =>
    v.object(Object.fromEntries(entries.map(([key, codec]) => [key, codec[schema]])))
  const rename = (raw: Record<string, unknown>) =>
    Object.fromEntries(entries.map(([key, codec]) => [key, raw[nameIn(raw, key, codec)]]))
  return {
    fields,
    check: byKey('check') as unknown as v.GenericSchema<unknown, FieldValues<F>>,
    read: v.pipe(
      v.record(v.string(), v.unknown()),
      v.transform(rename),
      byKey('read'),
    ) as unknown as v.GenericSchema<unknown, FieldValues<F>>,
    write: (value) => writeFields(entries, value),
  }
}

function writeFields(entries: [string, Codec<unknown>][], value: Readonly<Record<string, unknown>>) {
  const written: Record<string, unknown> = {}
  for (const [key, codec] of entries) {
    if (codec.isNotSent || (value[key] === undefined && !codec.alwaysSent)) continue
    for (const name of [wireNameOf(key, codec), ...(codec.alsoAs ?? [])])
      written[name] = codec.write(value[key])
  }
  return written
}

/** A list that can be read only if all of its items can. The lists in answers use `rows` instead (R26). */
export function array<C extends Codec<unknown>>(item: C): Codec<Value<C>[]> {
  return {
    read: v.array(item.read) as v.GenericSchema<unknown, Value<C>[]>,
    check: v.array(item.check) as v.GenericSchema<unknown, Value<C>[]>,
    write: (values) => values.map((value) => item.write(value)),
    item,
  }
}

/** A field that the documents always send as null or as one constant. It is written so; on our side it has no value. */
export function constant(value: unknown): OptionalCodec<undefined> {
  const schema = v.optional(ignored)
  return { read: schema, check: schema, write: () => value, optional: true, alwaysSent: true }
}

/** The response of an endpoint that answers with its envelope alone. */
export const nothing: Codec<void> = {
  read: v.pipe(
    v.unknown(),
    v.transform((): void => undefined),
  ),
  check: v.void(),
  write: () => undefined,
}
