/**
 * Parts of memory that the settings can also erase one by one: texts that were typed and not submitted, payments that are being watched,
 * what is unread, consents, saved rental houses.
 */
export type MemoryKind = 'drafts' | 'payment' | 'unread' | 'consents' | 'rental'

const listeners = new Map<() => void, MemoryKind | undefined>()

/**
 * Registers a listener that erases personal data held in memory. It is called at sign-out and when another person signs in; with
 * a
 * `kind`, also when the settings erase that kind, together with the records on the device. Returns a function that unregisters
 * it.
 */
export function onErase(listener: () => void, kind?: MemoryKind): () => void {
  listeners.set(listener, kind)
  return () => void listeners.delete(listener)
}

/** Erases all personal data in memory, or, with a kind, only that kind. */
export const eraseMemory = (only?: MemoryKind): void =>
  listeners.forEach((kind, listener) => {
    if (only === undefined || kind === only) listener()
  })
