import * as v from 'valibot'

/**
 * How one value crosses the wire.
 *
 * `read` takes whatever arrives, leniently, and gives our value; `check` is the rule for our own value
 * (the client and the forms use it); `write` gives exactly the form of the document's example.
 * Both sides use the same codec: the client writes requests and reads answers, the mock the reverse.
 */
export interface Codec<D> {
  readonly read: v.GenericSchema<unknown, D>
  readonly check: v.GenericSchema<unknown, D>
  write(value: D): unknown
  /** The field's name on the wire, when it is not ours. */
  readonly wireName?: string
  /** Other names the documents use for the same field (R3, R18); read, never written. */
  readonly aliases?: readonly string[]
  /** Further names under which the same value is written, for backends that know only one of them (R41). */
  readonly alsoAs?: readonly string[]
  /** The document's 名称 of the field, for sentences such as 没有填写姓名. */
  readonly label?: string
  readonly optional?: true
  /** Written even when our side has no value: a field that the documents always send. */
  readonly alwaysSent?: true
  /** Which documented failure answers a value that is there and cannot be right; default: the call's `invalid`. */
  readonly wrongIs?: string
  /** The field belongs to another form of the call. */
  readonly isNotSent?: true
  /** Of a list: what it holds. */
  readonly item?: Codec<unknown>
  /** Of an open vocabulary: the words that are known; any other text may stand there. */
  readonly known?: Codec<unknown>
}

/** Whatever arrives is nothing to us. */
const ignored = v.pipe(
  v.unknown(),
  v.transform((): undefined => undefined),
)

/** Our value of a codec. */
export type Value<C> = C extends Codec<infer D> ? D : never

/** A value that is the same on both sides. */
export function plain<D>(schema: v.GenericSchema<unknown, D>): Codec<D> {
  return { read: schema, check: schema, write: (value) => value }
}

/** A value that is read from several forms; `decode` returns undefined for what is no value at all. */
export function parsed<D>(
  check: v.GenericSchema<unknown, D>,
  decode: (raw: unknown) => unknown,
  write: (value: D) => unknown,
): Codec<D> {
  return { check, read: v.pipe(v.unknown(), v.transform(decode), check), write }
}

/** The same codec under the document's field name and, where given, its 名称. */
export function wire<C extends Codec<unknown>>(wireName: string, codec: C, label?: string): C {
  return { ...codec, wireName, label: label ?? codec.label }
}

/** A field that may be left out. Reads null and '' as absent, because the documents send both for "nothing". */
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

/** A field that is always sent, as null when there is nothing. */
export function nullable<C extends Codec<unknown>>(codec: C): OptionalCodec<Value<C>> {
  const inner = optional(codec)
  return { ...inner, alwaysSent: true, write: (value) => (value === undefined ? null : inner.write(value)) }
}

/** A field for showing only: one that is missing or cannot be read is left out, and never takes its row along (R41). */
export function ifReadable<C extends Codec<unknown>>(codec: C): OptionalCodec<Value<C>> {
  const inner = (codec.optional ? codec : optional(codec)) as OptionalCodec<Value<C>>
  return { ...inner, read: v.fallback(inner.read, undefined) }
}

/**
 * A field that only another form of the call sends (core/forms.ts). The caller gives it all the same, so that one call fits
 * both forms; here it is neither written nor read.
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

/** Our object: required fields, then those that may be missing. */
export type FieldValues<F extends Fields> = Flat<
  { [K in Exclude<keyof F, OptionalKey<F>>]: Value<F[K]> } & { [K in OptionalKey<F>]?: Value<F[K]> }
>

export interface ObjectCodec<F extends Fields> extends Codec<FieldValues<F>> {
  readonly fields: F
  write(value: FieldValues<F>): Record<string, unknown>
}

export const wireNameOf = (key: string, codec: Codec<unknown>): string => codec.wireName ?? key

/** Under which of its names a field came: the first with a value, else the first that is there at all. */
function nameIn(raw: Record<string, unknown>, key: string, codec: Codec<unknown>): string {
  const names = [wireNameOf(key, codec), ...(codec.aliases ?? [])]
  const sent = names.filter((name) => raw[name] !== undefined)
  return sent.find((name) => raw[name] !== null) ?? sent[0] ?? wireNameOf(key, codec)
}

/** An object whose keys are ours and whose wire keys are the document's (`as`). Unknown wire keys are ignored. */
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

export function array<C extends Codec<unknown>>(item: C): Codec<Value<C>[]> {
  return {
    read: v.array(item.read) as v.GenericSchema<unknown, Value<C>[]>,
    check: v.array(item.check) as v.GenericSchema<unknown, Value<C>[]>,
    write: (values) => values.map((value) => item.write(value)),
    item,
  }
}

/** A value the documents always send as null or as the same constant; we have no use for it. */
export function constant(value: unknown): OptionalCodec<undefined> {
  const schema = v.optional(ignored)
  return { read: schema, check: schema, write: () => value, optional: true, alwaysSent: true }
}

/** An answer that carries nothing but its envelope. */
export const nothing: Codec<void> = {
  read: v.pipe(
    v.unknown(),
    v.transform((): void => undefined),
  ),
  check: v.void(),
  write: () => undefined,
}
