import { ApiError } from './errors'

const cancelled = (operation: string) => new ApiError('cancelled', { operation })

/** Settles like `promise`, or rejects with `cancelled` as soon as the signal fires; what `promise` gives after that is dropped. */
export function rejectWhenCancelled<T>(
  promise: Promise<T>,
  operation: string,
  signal?: AbortSignal,
): Promise<T> {
  if (!signal) return promise
  return new Promise<T>((resolve, reject) => {
    const stop = () => reject(cancelled(operation))
    const done = () => signal.removeEventListener('abort', stop)
    signal.addEventListener('abort', stop)
    if (signal.aborted) stop()
    promise.then(resolve, reject).finally(done)
  })
}

export function throwIfCancelled(operation: string, signal?: AbortSignal): void {
  if (signal?.aborted) throw cancelled(operation)
}
