// Nothing in a build may need a newer engine than the oldest phone that the project claims.
import { Linter } from 'eslint'
import esx from 'eslint-plugin-es-x'

/** Named by package.json's browserslist (Chrome 67, iOS 12), and by the preview, which is for the browsers of testers. */
export type Engine = 'phone' | 'preview'

type Rules = NonNullable<Linter.Config['rules']>

const rulesNewerThan = (edition: 'es2018' | 'es2022'): Rules => ({
  ...esx.configs[`flat/restrict-to-${edition}`].rules,
})

const off = (rules: readonly string[]): Rules => Object.fromEntries(rules.map((rule) => [rule, 'off']))

/** Methods of the iterators of ES2025 have the names of the arrays' own; nobody's eye tells `a.map()` from `a.map()`. */
const ITERATORS = Object.keys(rulesNewerThan('es2018')).filter((rule) =>
  rule.includes('/no-iterator-prototype'),
)

/** What src/platform/polyfill/old-phones.ts brings along. */
const POLYFILLED = [
  'es-x/no-array-prototype-at',
  'es-x/no-string-prototype-at',
  'es-x/no-array-prototype-flat',
  'es-x/no-object-fromentries',
]

/** Newer than ES2018, and yet in Chrome 67 and iOS 12; an engine that knows no `cause` drops it. */
const KNOWN = ['es-x/no-optional-catch-binding', 'es-x/no-error-cause']

/** What WeChat gives to the logic layer beside the language itself. */
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

/** Asked for with `typeof` or in a `try` before they are used, by libraries; where they stand, because elsewhere they are faults. */
const ASKED_FOR: Readonly<Record<string, readonly string[]>> = {
  // React's scheduler.
  'app.js': ['__REACT_DEVTOOLS_GLOBAL_HOOK__', 'performance', 'setImmediate', 'MessageChannel'],
  // Taro asks for other platforms than WeChat (tt is ByteDance's).
  'taro.js': ['requirePlugin', 'tt', 'performance'],
  // Babel's helpers.
  'vendors.js': ['SuppressedError'],
}

/**
 * webpack's search for the global object, which Taro's window copies from. It asks before it uses anything, and is known by
 * its whole text: any other globalThis, in this file too, is a fault.
 */
const SEARCH_FOR_GLOBAL =
  /if\("object"==typeof globalThis\)return globalThis;try\{return this\|\|new Function\("return this"\)\(\)\}catch\(\w\)\{if\("object"==typeof window\)return window\}/

const RULES: Readonly<Record<Engine, Rules>> = {
  phone: {
    ...rulesNewerThan('es2018'),
    // Of ES2018, and in Safari since iOS 16.4.
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
      // In the language, and missing in WeChat's engines on iOS.
      ...{ Intl: 'off', WebAssembly: 'off', SharedArrayBuffer: 'off', Atomics: 'off' },
    },
  },
  linterOptions: { noInlineConfig: true, reportUnusedDisableDirectives: 'off' },
  // Types are not to be had here, so that every `.at(` is one.
  settings: { 'es-x': { aggressive: true } },
  rules: RULES[engine],
})

/** A field of ours may have a method's name; only what is called, or taken to be called, is the method. */
function isUse(code: readonly string[], message: Linter.LintMessage): boolean {
  if (!message.ruleId?.includes('-prototype-')) return true
  const line = code[(message.endLine ?? message.line) - 1] ?? ''
  return /^\s*(\(|\.(call|apply|bind)\b)/.test(line.slice((message.endColumn ?? 1) - 1))
}

/** How the text around a hit begins, to find it again in a file of one line. */
function excerpt(code: readonly string[], { line, column }: Linter.LintMessage): string {
  const text = code[line - 1] ?? ''
  return text.slice(Math.max(0, column - 21), column + 39)
}

const CLAIM: Readonly<Record<Engine, string>> = {
  phone: 'too new for Chrome 67 and iOS 12',
  preview: 'newer than ES2022',
}

/** What the engine lacks of a built script: syntax, methods and globals, one line each. `file` is its name below the build's folder. */
export function engineFaults(engine: Engine, file: string, content: string): string[] {
  const code = file === 'runtime.js' ? content.replace(SEARCH_FOR_GLOBAL, '') : content
  const lines = code.split('\n')
  const found = linter
    .verify(code, [configFor(engine, file)], { filename: 'bundle.js' })
    .filter((message) => isUse(lines, message))
    .map((message) => `${CLAIM[engine]}: ${message.message} …${excerpt(lines, message)}…`)
  return [...new Set(found)]
}
