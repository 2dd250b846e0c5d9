// Reads every text of a built file as the phone will: escapes are decoded, and constant parts are joined.
import { createRequire } from 'node:module'

export interface Text {
  readonly value: string
  /**
   * A string of code or JSON; the source of a regular expression; a comment; a whole style sheet or template; or `name=text` where code
   * gives a constant text to a name.
   */
  readonly kind: 'string' | 'pattern' | 'comment' | 'markup' | 'setting'
}

/** Stands for a part of a text that is known only at run time. */
export const UNKNOWN = '\uFFFC'

interface Node {
  readonly type: string
  readonly [key: string]: unknown
}
interface ParseOptions {
  ecmaVersion: number
  sourceType: 'script'
  onComment?: (block: boolean, text: string) => void
}

// This is webpack's own parser, whose version is pinned.
const { parse } = createRequire(require.resolve('webpack'))('acorn') as {
  parse: (code: string, options: ParseOptions) => Node
}

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && typeof (value as Partial<Node>).type === 'string'
const nodes = (value: unknown): Node[] => (Array.isArray(value) ? value.filter(isNode) : [])

/** The operands of `a + b`, `${a}b` and a.concat(b) in order; undefined for anything else. */
function operands(node: Node): Node[] | undefined {
  if (node.type === 'BinaryExpression' && node.operator === '+') return [node.left, node.right].filter(isNode)
  if (node.type === 'TemplateLiteral') {
    const expressions = nodes(node.expressions)
    return nodes(node.quasis).flatMap((quasi, index) => [quasi, ...expressions.slice(index, index + 1)])
  }
  const callee = node.type === 'CallExpression' && isNode(node.callee) ? node.callee : undefined
  if (callee?.type !== 'MemberExpression' || !isNode(callee.property) || !isNode(callee.object))
    return undefined
  if (callee.property.name === 'concat') return [callee.object, ...nodes(node.arguments)]
  if (callee.property.name !== 'join' || callee.object.type !== 'ArrayExpression') return undefined
  const [separator] = nodes(node.arguments)
  const parts = nodes(callee.object.elements)
  return parts.flatMap((part, index) => (index > 0 && separator ? [separator, part] : [part]))
}

/** The text of a literal; undefined for anything else. */
function literalOf({ type, value, regex }: Node): string | undefined {
  if (type === 'TemplateElement') return (value as { cooked?: string }).cooked ?? ''
  if (type !== 'Literal' || regex !== undefined) return undefined
  return typeof value === 'string' || typeof value === 'number' ? String(value) : undefined
}

/** The text of a concatenation. Unknown parts become UNKNOWN and are added to `others`. */
function joined(node: Node, others: Node[]): string {
  const literal = literalOf(node)
  if (literal !== undefined) return literal
  const parts = operands(node)
  if (parts) return parts.map((part) => joined(part, others)).join('')
  others.push(node)
  return UNKNOWN
}

/** `name=text` for {name: 'text'}, name = 'text' and a.name = 'text'; undefined for anything else. */
function settingOf(node: Node): string | undefined {
  const { type, key, id, left, value, init, right } = node
  const [given, constant] =
    type === 'Property'
      ? [key, value]
      : type === 'VariableDeclarator'
        ? [id, init]
        : type === 'AssignmentExpression'
          ? [left, right]
          : []
  const target = isNode(given) && given.type === 'MemberExpression' ? given.property : given
  if (!isNode(target) || !isNode(constant)) return undefined
  const [name, text] = [target.name ?? target.value, literalOf(constant)]
  return typeof name === 'string' && text !== undefined ? `${name}=${text}` : undefined
}

function scriptTexts(code: string): Text[] {
  const texts: Text[] = []
  const onComment = (_block: boolean, value: string) => texts.push({ value, kind: 'comment' })
  const waiting = [parse(code, { ecmaVersion: 2022, sourceType: 'script', onComment })]
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    const setting = settingOf(node)
    if (setting !== undefined) texts.push({ value: setting, kind: 'setting' })
    const { regex } = node as { regex?: { pattern: string } }
    if (regex) texts.push({ value: regex.pattern.replace(/\\([/.:])/g, '$1'), kind: 'pattern' })
    const others: Node[] = []
    if (literalOf(node) !== undefined || operands(node)) {
      texts.push({ value: joined(node, others), kind: 'string' })
      waiting.push(...others)
    } else {
      const children = Object.values(node).flatMap((value) => (Array.isArray(value) ? value : [value]))
      waiting.push(...children.filter(isNode))
    }
  }
  return texts
}

function jsonTexts(value: unknown): Text[] {
  if (typeof value === 'string' || typeof value === 'number')
    return [{ value: String(value), kind: 'string' }]
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inside]) => [
    { value: key, kind: 'string' as const },
    ...(typeof inside === 'string' ? [{ value: `${key}=${inside}`, kind: 'setting' as const }] : []),
    ...jsonTexts(inside),
  ])
}

const character = (code: number) => (code <= 0x10ffff ? String.fromCodePoint(code) : '')

const withoutCssEscapes = (text: string) =>
  text
    .replace(/\\([0-9a-f]{1,6})\s?/gi, (_all, hex: string) => character(parseInt(hex, 16)))
    .replace(/\\(.)/g, '$1')

const withoutEntities = (text: string) =>
  text
    .replace(/&#x([0-9a-f]+);?/gi, (_all, hex: string) => character(parseInt(hex, 16)))
    .replace(/&#(\d+);?/g, (_all, decimal: string) => character(Number(decimal)))
    .replace(/&(?:colon|sol);/g, (name) => (name === '&colon;' ? ':' : '/'))
    // 'a' + 'b' in an expression of a template
    .replace(/(['"])\s*\+\s*\1/g, '')

/** The decoded texts of a file of a build. Throws if a script or a JSON file cannot be read. */
export function textsOf(file: string, content: string): Text[] {
  if (/\.(js|wxs)$/.test(file)) return scriptTexts(content)
  if (file.endsWith('.json')) return jsonTexts(JSON.parse(content))
  if (/\.(wxss|css)$/.test(file)) return [{ value: withoutCssEscapes(content), kind: 'markup' }]
  return [{ value: withoutEntities(content), kind: 'markup' }]
}
