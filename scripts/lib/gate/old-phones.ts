// Checks that no build needs an engine newer than the oldest supported phone.
import { Linter } from 'eslint'
import esx from 'eslint-plugin-es-x'

/** `phone`: the engines of package.json's browserslist (Chrome 67, iOS 12). `preview`: the browsers of testers. */
export type Engine = 'phone' | 'preview'

type Rules = NonNullable<Linter.Config['rules']>

const rulesNewerThan = (edition: 'es2018' | 'es2022'): Rules => ({
  ...esx.configs[`flat/restrict-to-${edition}`].rules,
})

/** Of what no edition has yet. SuppressedError is judged by `no-undef`, which knows where a helper of Babel tests for it. */
const UNPUBLISHED: Rules = { ...esx.configs['flat/no-new-in-esnext'].rules, 'es-x/no-suppressederror': 'off' }

const off = (rules: readonly string[]): Rules => Object.fromEntries(rules.map((rule) => [rule, 'off']))

/** Rules about ES2025's iterator methods. Their names are those of array methods, so that the calls cannot be told apart. */
const ITERATORS = Object.keys(rulesNewerThan('es2018')).filter((rule) =>
  rule.includes('/no-iterator-prototype'),
)

/** Methods that src/platform/polyfill/old-phones.ts adds. */
const POLYFILLED = [
  'es-x/no-array-prototype-at',
  'es-x/no-string-prototype-at',
  'es-x/no-array-prototype-flat',
  'es-x/no-object-fromentries',
]

/** Features newer than ES2018 that Chrome 67 and iOS 12 have, or ignore without harm: an old engine drops an error's `cause`. */
const KNOWN = ['es-x/no-optional-catch-binding', 'es-x/no-error-cause']

/** Globals of WeChat's logic layer beside the language itself. */
const WECHAT = [
  ...[
    'wx',
    'App',
    'Page',
    'Component',
    'Behavior',
    'getApp',
    'getCurrentPages',
    'require',
    'module',
    'exports',
  ],
  ...['console', 'setTimeout', 'clearTimeout', 'setInterval', 'clearInterval'],
]

/** Globals that libraries test for before they use them, by the file in which that is allowed. */
const ASKED_FOR: Readonly<Record<string, readonly string[]>> = {
  // React's scheduler tests for these.
  'app.js': ['__REACT_DEVTOOLS_GLOBAL_HOOK__', 'performance', 'setImmediate', 'MessageChannel'],
  // Taro tests for platforms other than WeChat (tt is ByteDance's).
  'taro.js': ['requirePlugin', 'tt', 'performance'],
  // A helper of Babel tests for it.
  'vendors.js': ['SuppressedError'],
}

/**
 * webpack's search for the global object, from which Taro's window is made. It tests before it uses anything. It is recognised by its
 * whole text; any other use of globalThis, even in the same file, is a fault.
 */
const SEARCH_FOR_GLOBAL =
  /if\("object"==typeof globalThis\)return globalThis;try\{return this\|\|new Function\("return this"\)\(\)\}catch\(\w\)\{if\("object"==typeof window\)return window\}/

const RULES: Readonly<Record<Engine, Rules>> = {
  phone: {
    ...rulesNewerThan('es2018'),
    ...UNPUBLISHED,
    // Lookbehind is part of ES2018, but Safari has it only since iOS 16.4.
    'es-x/no-regexp-lookbehind-assertions': 'error',
    ...off([...ITERATORS, ...POLYFILLED, ...KNOWN]),
    'no-undef': 'error',
  },
  preview: { ...rulesNewerThan('es2022'), ...off(ITERATORS) },
}

const linter = new Linter({ configType: 'flat' })

const configFor = (engine: Engine, file: string): Linter.Config => ({
  files: ['**/*.js'],
  plugins: { 'es-x': esx },
  languageOptions: {
    ecmaVersion: engine === 'phone' ? 2019 : 2022,
    sourceType: 'script',
    globals: {
      ...Object.fromEntries(
        [...WECHAT, ...(ASKED_FOR[file] ?? [])].map((name) => [name, 'readonly' as const]),
      ),
      // These belong to the language, but WeChat's engines on iOS lack them.
      ...{ Intl: 'off', WebAssembly: 'off', SharedArrayBuffer: 'off', Atomics: 'off' },
    },
  },
  linterOptions: { noInlineConfig: true, reportUnusedDisableDirectives: 'off' },
  // Types are not available here, so that every `.at(` is reported.
  settings: { 'es-x': { aggressive: true } },
  rules: RULES[engine],
})

/** Tells whether a hit is a use of a method. A field may have a method's name; only what is called or taken to be called is a method. */
function isUse(code: readonly string[], message: Linter.LintMessage): boolean {
  if (!message.ruleId?.includes('-prototype-')) return true
  const line = code[(message.endLine ?? message.line) - 1] ?? ''
  return /^\s*(\(|\.(call|apply|bind)\b)/.test(line.slice((message.endColumn ?? 1) - 1))
}

/** The text around a hit. It helps to find the hit in a file of one line. */
function excerpt(code: readonly string[], { line, column }: Linter.LintMessage): string {
  const text = code[line - 1] ?? ''
  return text.slice(Math.max(0, column - 21), column + 39)
}

const CLAIM: Readonly<Record<Engine, string>> = {
  phone: 'too new for Chrome 67 and iOS 12',
  preview: 'newer than ES2022',
}

/** What a built script uses and the engine lacks: syntax, methods and globals, one line each. `file` is the path within the build. */
export function engineFaults(engine: Engine, file: string, content: string): string[] {
  const code = file === 'runtime.js' ? content.replace(SEARCH_FOR_GLOBAL, '') : content
  const lines = code.split('\n')
  const found = linter
    .verify(code, [configFor(engine, file)], { filename: 'bundle.js' })
    .filter((message) => isUse(lines, message))
    .map((message) => `${CLAIM[engine]}: ${message.message} …${excerpt(lines, message)}…`)
  return [...new Set(found)]
}
