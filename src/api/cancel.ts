import { ApiError } from './errors'

const cancelled = (operation: string) => new ApiError('cancelled', { operation })

/** Settles like `work`, or rejects with `cancelled` as soon as the signal fires; what `work` gives after that is dropped. */
export function untilCancelled<T>(work: Promise<T>, operation: string, signal?: AbortSignal): Promise<T> {
  if (!signal) return work
  return new Promise<T>((resolve, reject) => {
    const stop = () => reject(cancelled(operation))
    const done = () => signal.removeEventListener('abort', stop)
    signal.addEventListener('abort', stop)
    if (signal.aborted) stop()
    work.then(resolve, reject).finally(done)
  })
}

export function throwIfCancelled(operation: string, signal?: AbortSignal): void {
  if (signal?.aborted) throw cancelled(operation)
}
