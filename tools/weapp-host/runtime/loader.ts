// WeChat's module system. Scripts run unchanged; the globals of browser and Node are hidden from them.
import { packageOf, type Manifest } from '../compile/manifest'
import type { Dict } from './json'
import { resolvePath } from './paths'
import type { Recorder } from './recorder'

/** The globals of the language, which the logic layer has on a phone. The host passes in all others. */
const ECMASCRIPT = new Set(
  (
    'Object Array Number parseFloat parseInt Infinity NaN undefined Boolean String Symbol Date Promise RegExp Error AggregateError EvalError ' +
    'RangeError ReferenceError SyntaxError TypeError URIError JSON Math Intl ArrayBuffer Atomics Uint8Array Int8Array Uint16Array Int16Array ' +
    'Uint32Array Int32Array Float32Array Float64Array Uint8ClampedArray BigUint64Array BigInt64Array DataView Map BigInt Set WeakMap WeakSet ' +
    'WeakRef FinalizationRegistry Proxy Reflect decodeURI decodeURIComponent encodeURI encodeURIComponent escape unescape isFinite isNaN'
  ).split(' '),
)
const NOT_PARAMETERS = new Set(['arguments', 'eval'])

function browserGlobals(): string[] {
  const names = new Set<string>()
  for (
    let object: object | null = globalThis;
    object && object !== Object.prototype;
    object = Object.getPrototypeOf(object) as object | null
  ) {
    for (const name of Object.getOwnPropertyNames(object)) {
      if (/^[A-Za-z_$][\w$]*$/.test(name) && !ECMASCRIPT.has(name) && !NOT_PARAMETERS.has(name))
        names.add(name)
    }
  }
  return [...names]
}

/** Replaces Function. As on a phone, `new Function` does nothing and gives no access to globals; `instanceof Function` works. */
const noFunction = new Proxy(Function, { apply: () => () => undefined, construct: () => () => undefined })

type ModuleFunction = (...args: unknown[]) => void

export interface Loader {
  load(path: string): unknown
  /** The script being evaluated; Page() and Component() register under its name. */
  registering(): string
}

interface LoaderOptions {
  /** The globals that an old phone lacks. */
  readonly absent?: readonly string[]
  /** Changes what `require.async` gives of a script. */
  readonly given?: (path: string, exports: unknown) => unknown
}

/** Makes the loader. */
export function createLoader(
  manifest: Manifest,
  recorder: Recorder,
  globals: Dict,
  { absent = [], given = (_path, exports) => exports }: LoaderOptions = {},
): Loader {
  const modules = new Map<string, { exports: unknown }>()
  let current = ''
  const provided: Dict = { Function: noFunction, ...globals }
  for (const name of absent) provided[name] = undefined
  const providedNames = Object.keys(provided)
  const hidden = browserGlobals().filter((name) => !(name in provided))
  const parameters = ['require', 'module', 'exports', ...providedNames, ...hidden]
  const values = providedNames.map((name) => provided[name])

  /** Loads a script of any package for `require.async`. It never resolves at once, because the package may have to be loaded first. */
  async function requireAsync(path: string, name: string): Promise<unknown> {
    await Promise.resolve()
    const target = resolvePath(path, name).replace(/\.js$/, '')
    return given(target, load(target))
  }

  /** Loads a script for `require`. A sub-package may load from the main package and itself, the main package only from itself. */
  function requireFrom(path: string, name: string): unknown {
    const target = resolvePath(path, name).replace(/\.js$/, '')
    const root = packageOf(manifest.app, `${target}.js`)
    if (root !== '' && root !== packageOf(manifest.app, path)) {
      throw new Error(
        `module '${target}.js' is not defined: '${path}' may not require from sub-package '${root}'`,
      )
    }
    return load(target)
  }

  function evaluate(path: string, source: string, module: { exports: unknown }): void {
    const started = performance.now()
    // `wx` and others are globals in WeChat, which a script may redeclare; therefore it is evaluated in a block.
    // eslint-disable-next-line no-new-func -- running the build's scripts is the purpose
    const run = new Function(
      ...parameters,
      `{\n${source}\n}\n//# sourceURL=weapp/${path}.js`,
    ) as ModuleFunction
    const compiled = performance.now()
    const outer = current
    current = path
    try {
      const require = Object.assign((name: string) => requireFrom(path, name), {
        async: (name: string) => requireAsync(path, name),
      })
      run.call(undefined, require, module, module.exports, ...values)
    } finally {
      current = outer
    }
    const [compileMs, runMs] = [compiled - started, performance.now() - compiled].map(
      (ms) => Math.round(ms * 100) / 100,
    )
    recorder.records.evals.push({ path, bytes: source.length, compileMs: compileMs ?? 0, runMs: runMs ?? 0 })
    recorder.changed('evals')
  }

  function load(path: string): unknown {
    const known = modules.get(path)
    if (known) return known.exports
    const source = manifest.scripts[path]
    if (source === undefined) throw new Error(`module '${path}.js' is not defined`)
    const module = { exports: {} as unknown }
    modules.set(path, module)
    evaluate(path, source, module)
    return module.exports
  }

  return { load, registering: () => current }
}
