import { compare } from '../../tools/conformance/compare'
import { shapeOf } from '../../tools/conformance/shape'

/** The differences between an answer and an example in keys and types. A value that is null has no type. */
export const differences = (answer: unknown, example: unknown): string[] =>
  compare(answer, shapeOf(example))
    .filter(({ what }) => !what.startsWith('null instead of'))
    .map(({ path, what }) => `${path}: ${what}`)
