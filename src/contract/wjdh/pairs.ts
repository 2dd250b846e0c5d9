import * as v from 'valibot'
import { parsed, type Codec } from '../core/codec'
import { parseJson } from '../core/json'

/** A flat record of texts, as `extra` and `identifier` of a bill are (2.1.1). */
export type Pairs = Readonly<Record<string, string>>

const pairs = v.record(v.string(), v.string())

/** Finds each quoted text of a JSON-like text, in double or in single quotes. */
const TEXTS = /"(?:[^"\\]|\\.)*"|'((?:[^'\\]|\\.)*)'/gs

/** Turns single-quoted texts into double-quoted ones, and leaves the others as they are. */
const doubleQuoted = (raw: string): string =>
  raw.replace(TEXTS, (found, inner: string | undefined) =>
    inner === undefined
      ? found
      : `"${inner.replace(/\\.|"/gs, (one) => (one === '"' ? '\\"' : one === "\\'" ? "'" : one))}"`,
  )

/** Turns double-quoted texts into single-quoted ones, and escapes the apostrophes inside. */
const singleQuoted = (json: string): string =>
  json.replace(
    /"((?:[^"\\]|\\.)*)"/gs,
    (_, inner: string) =>
      `'${inner.replace(/\\.|'/gs, (one) => (one === "'" ? "\\'" : one === '\\"' ? '"' : one))}'`,
  )

/** Gives any value as text: null as an empty one, objects and lists as JSON. */
const textOf = (item: unknown): string =>
  typeof item === 'string' ? item : item === null ? '' : JSON.stringify(item)

/** Reads a record from JSON, also from JSON with single quotes as in the example of 2.1.2 (R16). */
function parsePairs(raw: unknown): unknown {
  const value = typeof raw === 'string' ? (parseJson(raw) ?? parseJson(doubleQuoted(raw))) : raw
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, textOf(item)]))
}

export const jsonPairs: Codec<Pairs> = parsed(pairs, parsePairs, (value) => JSON.stringify(value))

/** The same record, written with single quotes as in the example of 2.1.2 (R16). */
export const quotedPairs: Codec<Pairs> = {
  ...jsonPairs,
  write: (value) => singleQuoted(JSON.stringify(value)),
}
