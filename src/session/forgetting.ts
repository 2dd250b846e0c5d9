/** Who keeps something of a person in memory drops it here: at sign-out, and when somebody else signs in. */
const listeners = new Set<() => void>()

/** Gives the unsubscribe. */
export function onForget(listener: () => void): () => void {
  listeners.add(listener)
  return () => void listeners.delete(listener)
}

export const tellForgotten = (): void => listeners.forEach((listener) => listener())
