import * as v from 'valibot'
import { parsed, type Codec } from '../core/codec'
import { parseJson } from '../core/json'

/** A flat record of texts: `extra` and `identifier` (2.1.1). */
export type Pairs = Readonly<Record<string, string>>

const pairs = v.record(v.string(), v.string())

const TEXTS = /"(?:[^"\\]|\\.)*"|'((?:[^'\\]|\\.)*)'/gs

/** The same texts in double quotes; those that are in double quotes already stay. */
const doubleQuoted = (raw: string): string =>
  raw.replace(TEXTS, (found, inner: string | undefined) =>
    inner === undefined
      ? found
      : `"${inner.replace(/\\.|"/gs, (one) => (one === '"' ? '\\"' : one === "\\'" ? "'" : one))}"`,
  )

/** The same texts in single quotes; an apostrophe inside one is escaped. */
const singleQuoted = (json: string): string =>
  json.replace(
    /"((?:[^"\\]|\\.)*)"/gs,
    (_, inner: string) =>
      `'${inner.replace(/\\.|'/gs, (one) => (one === "'" ? "\\'" : one === '\\"' ? '"' : one))}'`,
  )

/** Numbers and the like as text; what has parts of its own, as JSON. */
const textOf = (item: unknown): string =>
  typeof item === 'string' ? item : item === null ? '' : JSON.stringify(item)

/** JSON, also with single quotes as in the example of 2.1.2 (R16); numbers become text. */
function parsePairs(raw: unknown): unknown {
  const value = typeof raw === 'string' ? (parseJson(raw) ?? parseJson(doubleQuoted(raw))) : raw
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, textOf(item)]))
}

export const jsonPairs: Codec<Pairs> = parsed(pairs, parsePairs, (value) => JSON.stringify(value))

/** Written with single quotes, as the example has it (R16). */
export const quotedPairs: Codec<Pairs> = {
  ...jsonPairs,
  write: (value) => singleQuoted(JSON.stringify(value)),
}
