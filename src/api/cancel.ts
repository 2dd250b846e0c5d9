import { ApiError } from './errors'

const cancelled = (operation: string) => new ApiError('cancelled', { operation })

/** Settles as `promise` does, or rejects with an ApiError `cancelled` as soon as the signal fires; a result that comes later is dropped. */
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

/** Throws an ApiError `cancelled` when the signal has already fired. */
export function throwIfCancelled(operation: string, signal?: AbortSignal): void {
  if (signal?.aborted) throw cancelled(operation)
}
