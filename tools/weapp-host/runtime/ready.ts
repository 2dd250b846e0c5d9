// Calls the `ready` of components, which the framework leaves to the host.
import type { Instance } from './engine-types'

export interface ReadyQueue {
  add(instance: Instance): void
}

/** Makes the queue. A component is ready after the first frame that shows it, and before its page's onReady. */
export function createReadyQueue(): ReadyQueue {
  let waiting: Instance[] = []
  const flush = (): void => {
    const instances = waiting
    waiting = []
    for (const { _$: native } of instances) {
      // A page that was closed meanwhile has no elements any more.
      const element = native.$$ as HTMLElement | null
      if (element?.isConnected) native.triggerLifetime('ready', [])
    }
  }
  return {
    add(instance) {
      if (waiting.length === 0) requestAnimationFrame(() => setTimeout(flush))
      waiting.push(instance)
    },
  }
}
