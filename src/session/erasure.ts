/**
 * What the settings can also delete alone: what was typed and not handed in, payments that are watched, what was read, what was agreed to,
 * houses that were kept.
 */
export type MemoryKind = 'drafts' | 'payment' | 'unread' | 'consents' | 'rental'

const listeners = new Map<() => void, MemoryKind | undefined>()

/**
 * Who holds something of a person in memory drops it in `listener`: at sign-out, and when somebody else signs in. `kind` names the
 * records on the device that it goes with, if there are some. Gives the unsubscribe.
 */
export function onErase(listener: () => void, kind?: MemoryKind): () => void {
  listeners.set(listener, kind)
  return () => void listeners.delete(listener)
}

/** Everything that is in memory; with a kind that alone. */
export const eraseMemory = (only?: MemoryKind): void =>
  listeners.forEach((kind, listener) => {
    if (only === undefined || kind === only) listener()
  })
