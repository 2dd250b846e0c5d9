import path from 'node:path'

/** Imports go leftwards only. */
const LAYERS = [
  'contract',
  'shared',
  'api',
  'platform',
  'session',
  'components',
  'features',
  'pages',
  'packages',
]
/** The one file of src that may start the mock, in H5 mock builds only. */
const GATE = 'src/platform/network-gate.h5.ts'
const ALIASES = { '@/': 'src/', '~mock/': 'mock/', '~tests/': 'tests/' }

function place(file) {
  const [root, layer, unit] = file.split('/')
  // A file straight under src (app.tsx, app.config.ts) joins everything.
  const rank = root !== 'src' ? -1 : LAYERS.includes(layer) ? LAYERS.indexOf(layer) : LAYERS.length
  return { root, layer, unit, rank }
}

function targetOf(specifier, file) {
  if (specifier.startsWith('.')) return path.posix.join(path.posix.dirname(file), specifier)
  const alias = Object.keys(ALIASES).find((prefix) => specifier.startsWith(prefix))
  return alias && ALIASES[alias] + specifier.slice(alias.length)
}

/** The reason why `file` may not import `target`, if there is one; both relative to the repository. */
export function broken(file, target) {
  const from = place(file)
  const to = place(target)
  if (from.root === 'src' && ['mock', 'tests', 'scripts', 'tools', 'config'].includes(to.root)) {
    return file === GATE && to.root === 'mock' ? undefined : `src never imports ${to.root}`
  }
  if (from.root === 'mock' && to.root === 'src' && to.layer !== 'contract') {
    return 'the mock sees of src only the contract, so that it cannot agree with a mistake of the client'
  }
  if (from.root === 'mock' && to.root === 'tests') return 'the mock never imports tests'
  if (from.root !== 'src' || to.root !== 'src') return undefined
  if (from.rank < to.rank) return `${from.layer} comes before ${to.layer}: imports go only leftwards`
  if (from.layer === 'features' && to.layer === 'features' && from.unit !== to.unit) {
    return 'features do not import each other: join them in a page'
  }
  return undefined
}

export const layers = {
  meta: { type: 'problem', schema: [], messages: { broken: '{{why}} ({{target}})' } },
  create(context) {
    const file = path.relative(context.cwd, context.filename).split(path.sep).join('/')
    const check = (node) => {
      if (!node || typeof node.value !== 'string') return
      const target = targetOf(node.value, file)
      const why = target && broken(file, target)
      if (why) context.report({ node, messageId: 'broken', data: { why, target } })
    }
    return {
      ImportDeclaration: (node) => check(node.source),
      ExportAllDeclaration: (node) => check(node.source),
      ExportNamedDeclaration: (node) => check(node.source),
      ImportExpression: (node) => check(node.source),
      TSImportType: (node) => check(node.source ?? node.argument?.literal),
      'CallExpression[callee.name="require"]': (node) => check(node.arguments[0]),
    }
  },
}
