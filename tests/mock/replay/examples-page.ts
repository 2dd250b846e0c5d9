import { readFileSync } from 'node:fs'

/** The rows of docs/examples.md, by the number of cells of their table. */
function rowsOf(cells: number): string[][] {
  return readFileSync('docs/examples.md', 'utf8')
    .split('\n')
    .filter((line) => line.startsWith('| ') && !line.startsWith('| ---'))
    .map((line) =>
      line
        .slice(1, -1)
        .split('|')
        .map((cell) => cell.trim().replace(/^`([^`]*)`$/, '$1')),
    )
    .filter((row) => row.length === cells && !/^(document and section|endpoint)$/.test(row[0] ?? ''))
}

/** Examples that are no JSON, or that contradict themselves. */
export const wrongExamples = rowsOf(5).map(([section = '', id = '', name = '', wrong = '', ruling = '']) => ({
  section,
  id,
  name,
  wrong,
  ruling,
}))

/** The explained differences from an example: "endpoint where" → why. */
export const explained: ReadonlyMap<string, string> = new Map(
  rowsOf(3).map(([id = '', where = '', why = '']) => [`${id} ${where}`, why]),
)
