// Collects texts that only mock builds may contain: those of mock/, of its doors and of the testers' console, except the app's own.
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import ts from 'typescript'
import { personas, officesToTry, staffToTry } from '../../../mock/personas'
import cards from '../../../mock/world/people/sample-cards.json'

const ROOT = path.resolve(__dirname, '../../..')
const CHINESE = /[\u4e00-\u9fff]{2}/
/** The least length of such a text without Chinese; shorter ones may occur in any library. */
const SHORTEST = 10

const filesIn = (folder: string): string[] =>
  readdirSync(path.join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.(tsx?|json)$/.test(file))
    .map((file) => path.posix.join(folder, file.split(path.sep).join('/')))

const read = (file: string) => readFileSync(path.join(ROOT, file), 'utf8')

/** The strings and template parts of a source file, except imports and types. */
function stringsOf(file: string): string[] {
  const found: string[] = []
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node) || ts.isTypeNode(node)) return
    if (ts.isStringLiteralLike(node) || ts.isTemplateHead(node) || ts.isTemplateMiddleOrTemplateTail(node))
      found.push(node.text)
    ts.forEachChild(node, visit)
  }
  visit(ts.createSourceFile(file, read(file), ts.ScriptTarget.Latest))
  return found
}

/** Names, phones and keys of invented people. */
const PEOPLE: readonly string[] = [
  ...personas.flatMap(({ name, phone, password = '', wxCode }) =>
    phone === undefined ? [wxCode] : [name, phone, password, wxCode],
  ),
  ...Object.values(staffToTry).flatMap(({ name, phone }) => [name, phone]),
  officesToTry.secondOnly.secretKey,
  ...cards.flatMap(({ file, hash, card }) => [file, hash, card.name, card.idNumber, card.address]),
]

let texts: ReadonlySet<string> | undefined

/** The texts that reveal the mock or the console. They are read from the sources once. */
export function mockTexts(): ReadonlySet<string> {
  if (texts) return texts
  const sources = filesIn('src')
  const isTesters = (file: string) => /\/(console|doors)\//.test(file)
  const app = sources
    .filter((file) => !isTesters(file))
    .map(read)
    .join('\n')
  const own = [...filesIn('mock'), ...sources.filter(isTesters)]
    .flatMap(stringsOf)
    .filter((text) => (CHINESE.test(text) || text.length >= SHORTEST) && !app.includes(text))
  texts = new Set([...own, ...PEOPLE])
  return texts
}
