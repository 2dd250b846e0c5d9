import { compare } from '../../tools/conformance/compare'
import { shapeOf } from '../../tools/conformance/shape'

/** What differs between an answer and a document's example, key by key and type by type; a value that is null has no type. */
export const differences = (answer: unknown, example: unknown): string[] =>
  compare(answer, shapeOf(example))
    .filter(({ what }) => !what.startsWith('null instead of'))
    .map(({ path, what }) => `${path}: ${what}`)
