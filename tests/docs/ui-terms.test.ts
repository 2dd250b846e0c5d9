/** @jest-environment node */
import ts from 'typescript'
import { filesBelow, textOf } from './repository'

interface Term {
  readonly write: string
  readonly avoid: string
}

/** The table of docs/glossary.md: what the screen writes for a thing, and what it does not write. */
const terms: Term[] = (textOf('docs/glossary.md').split('## Words on the screen')[1] ?? '')
  .split('\n')
  .filter((line) => line.startsWith('| '))
  .flatMap((line) => {
    const [, , write = '', avoided = ''] = line.split('|').map((cell) => cell.trim())
    return [...avoided.matchAll(/`([^`]+)`/g)].map(([, avoid = '']) => ({ write, avoid }))
  })

/** The texts of a file that can reach the screen: string literals, templates and JSX texts, without comments. */
function screenTexts(file: string): string[] {
  const kind = file.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS
  const source = ts.createSourceFile(file, textOf(file), ts.ScriptTarget.Latest, true, kind)
  const texts: string[] = []
  const visit = (node: ts.Node): void => {
    if (ts.isStringLiteralLike(node) || ts.isTemplateLiteralToken(node) || ts.isJsxText(node))
      texts.push(node.text)
    ts.forEachChild(node, visit)
  }
  visit(source)
  return texts.filter((text) => /\p{Script=Han}/u.test(text))
}

// The contract is left out, because it repeats the documents' texts.
const files = filesBelow('src').filter((file) => /\.tsx?$/.test(file) && !file.startsWith('src/contract/'))
const screen = files.flatMap((file) => screenTexts(file).map((text) => ({ file, text })))

test('读得到术语表和界面上的文字', () => {
  expect(terms.length).toBeGreaterThan(20)
  expect(screen.length).toBeGreaterThan(500)
})

test.each(terms)('界面上写“$write”，不写“$avoid”', ({ avoid }) => {
  const found = screen.filter(({ text }) => text.includes(avoid))
  expect(found.map(({ file, text }) => `${file}: ${text}`)).toEqual([])
})
