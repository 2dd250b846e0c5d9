/** The callbacks that every Taro call takes. */
export interface Callbacks {
  success?: (result: unknown) => void
  fail?: (result: unknown) => void
  complete?: (result: unknown) => void
}

/** Settles as Taro does: first the callbacks, then the promise. */
export function ok<T extends object>(name: string, options?: Callbacks, result?: T) {
  const answer = { errMsg: `${name}:ok`, ...result }
  options?.success?.(answer)
  options?.complete?.(answer)
  return Promise.resolve(answer)
}

export function fail(name: string, why: string, options?: Callbacks): Promise<never> {
  const answer = { errMsg: `${name}:fail ${why}` }
  options?.fail?.(answer)
  options?.complete?.(answer)
  return Promise.reject(answer)
}
