// WeChat's style of calls: options with success, fail and complete, or a promise if none of these is given.
import type { Host } from '../host-types'
import { fromPairs, isDict, type Dict } from '../json'

type Callback = (result: Dict) => void

export interface WxOptions extends Dict {
  success?: Callback
  fail?: Callback
  complete?: Callback
}

/** An error that carries WeChat's error number. */
export class WxError extends Error {
  constructor(
    message: string,
    readonly errno?: number,
  ) {
    super(message)
  }
}

export const withoutFunctions = (options: Dict): Dict =>
  fromPairs(
    Object.entries(options).filter(
      ([, value]) => typeof value !== 'function' && !(value instanceof ArrayBuffer),
    ),
  )

function failure(name: string, error: unknown): Dict {
  const message = error instanceof Error ? error.message : String(error)
  const errno = error instanceof WxError && error.errno !== undefined ? { errno: error.errno } : {}
  return { errMsg: `${name}:fail ${message}`, ...errno }
}

/** Calls the callbacks or gives the promise. An error thrown by a callback is the app's and not the API's. */
export function settle(
  host: Host,
  name: string,
  options: WxOptions,
  work: Promise<unknown>,
): Promise<Dict> | undefined {
  const result = work.then(
    (value): Dict => ({ errMsg: `${name}:ok`, ...(isDict(value) ? value : {}) }),
    (error: unknown) => Promise.reject<Dict>(failure(name, error)),
  )
  if (!options.success && !options.fail && !options.complete) return result
  const guarded = (callback: Callback | undefined, value: Dict): void => {
    try {
      callback?.(value)
    } catch (error) {
      host.report(error, `wx.${name} callback`)
    }
  }
  void result.then(
    (value) => {
      guarded(options.success, value)
      guarded(options.complete, value)
    },
    (error: Dict) => {
      guarded(options.fail, error)
      guarded(options.complete, error)
    },
  )
  return undefined
}

/** An implementation of an API. A few APIs take a component as a further argument (`rest`). */
export type Implementation = (options: WxOptions, ...rest: unknown[]) => unknown

export class WxBuilder {
  readonly wx: Dict = {}

  constructor(readonly host: Host) {}

  /** Adds an asynchronous API. */
  async(name: string, run: Implementation): void {
    this.wx[name] = (options: WxOptions | undefined, ...rest: unknown[]) => {
      const given = options ?? {}
      this.host.recorder.call(name, withoutFunctions(given))
      return settle(
        this.host,
        name,
        given,
        Promise.resolve().then(() => run(given, ...rest)),
      )
    }
  }

  /** Adds synchronous functions or values. */
  sync(members: Dict): void {
    Object.assign(this.wx, members)
  }

  /** Adds APIs that only leave a record and succeed. */
  recorded(...names: string[]): void {
    for (const name of names) this.async(name, () => ({}))
  }

  /** Adds pairs of onX and offX that use the host's list of events. */
  events(...names: string[]): void {
    for (const name of names) {
      this.wx[`on${name}`] = (listener: (...args: unknown[]) => void) => this.host.wxEvents.on(name, listener)
      this.wx[`off${name}`] = (listener?: (...args: unknown[]) => void) =>
        this.host.wxEvents.off(name, listener)
    }
  }
}
