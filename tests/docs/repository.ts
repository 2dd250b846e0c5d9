import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'

const SKIPPED = /^(node_modules|dist|screenshots|coverage|\.git|\.data|\.cache)$/

/** The paths of all files below a folder, without what is installed or built. */
export function filesBelow(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    if (SKIPPED.test(entry.name)) return []
    const file = path.join(folder, entry.name)
    return entry.isDirectory() ? filesBelow(file) : [file]
  })
}

/** The text of a file; a path is relative to the repository's root. */
export const textOf = (file: string): string => readFileSync(file, 'utf8')

const isTest = (file: string) => /\.test\.tsx?$/.test(file)
/** The title of a test or a group: the first argument of the call, also behind a table (`test.each(…)(`). */
const TITLE = /(?:\b(?:test|describe|it)(?:\.each)?|\))\(\s*(['"`])((?:(?!\1).)+)\1/g

/** The titles of all tests that name a ruling. */
export const testTitles = (): string[] =>
  ['tests', 'tools/conformance/tests']
    .flatMap(filesBelow)
    .filter(isTest)
    .flatMap((file) => [...textOf(file).matchAll(TITLE)].map(([, , title = '']) => title))

export interface Ruling {
  /** R9 */
  readonly number: string
  /** What stands below its heading. */
  readonly text: string
}

/** The rulings that docs/rulings.md defines, in its order. */
export const rulings = (): Ruling[] =>
  textOf('docs/rulings.md')
    .split(/^#{2,3} /m)
    .flatMap((section) => {
      const [, number, text] = /^(R\d+) .+\n([\s\S]+)$/.exec(section) ?? []
      return number !== undefined && text !== undefined ? [{ number, text }] : []
    })
