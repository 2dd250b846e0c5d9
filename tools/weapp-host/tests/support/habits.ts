// The fixture in the habits of native sources, and what it provokes on purpose.
import path from 'node:path'

export const HABITS = path.join(__dirname, '..', 'fixtures', 'habits')

/** The fixture's stylesheet names a picture of the package, and one of its templates is untidy: both only warn. */
export const UNTIDY = [
  /pages\/odd\/index\.wxss:2 url\(\.\.\/\.\.\/images\/dot\.png\)/,
  /duplicated attribute/,
  /unexpected whitespace/,
  /should be quoted/,
  /avoid uppercase letters/,
]
/** What the fixture provokes on purpose: its components are all read at the start. */
export const EXPECTED = [
  ...UNTIDY,
  /property "wrong" .* illegal type 'String'/,
  /property "none" .* illegal type undefined/,
]
