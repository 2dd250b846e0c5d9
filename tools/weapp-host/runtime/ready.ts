// The `ready` of components: the framework leaves it to whoever shows the tree.
import type { Instance } from './engine-types'

export interface ReadyQueue {
  add(instance: Instance): void
}

/** A component is ready after the first frame in which it is shown, and before its page's onReady. */
export function createReadyQueue(): ReadyQueue {
  let waiting: Instance[] = []
  const flush = (): void => {
    const instances = waiting
    waiting = []
    for (const { _$: native } of instances) {
      // A page that was closed meanwhile has given up its elements.
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
