// WeChat's calling style: options with success, fail and complete, or a promise when none of them is given.
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

/** Calls the callbacks, or returns the promise. A callback that throws is the app's error, not the API's. */
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

/** `rest` is what a few APIs take beside their options: a component. */
export type Implementation = (options: WxOptions, ...rest: unknown[]) => unknown

export class WxBuilder {
  readonly wx: Dict = {}

  constructor(readonly host: Host) {}

  /** An asynchronous API. */
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

  /** Something synchronous: a function or a value. */
  sync(members: Dict): void {
    Object.assign(this.wx, members)
  }

  /** APIs that succeed and only leave a record. */
  recorded(...names: string[]): void {
    for (const name of names) this.async(name, () => ({}))
  }

  /** Pairs of onX and offX on the host's event list. */
  events(...names: string[]): void {
    for (const name of names) {
      this.wx[`on${name}`] = (listener: (...args: unknown[]) => void) => this.host.wxEvents.on(name, listener)
      this.wx[`off${name}`] = (listener?: (...args: unknown[]) => void) =>
        this.host.wxEvents.off(name, listener)
    }
  }
}
