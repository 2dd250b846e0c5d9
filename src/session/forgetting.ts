/** Who keeps something of a person in memory drops it here: at sign-out, and when somebody else signs in. */
const listeners = new Map<() => void, 'draft' | undefined>()

/** `kind`: a draft can also be dropped alone, in the settings. Gives the unsubscribe. */
export function onForget(listener: () => void, kind?: 'draft'): () => void {
  listeners.set(listener, kind)
  return () => void listeners.delete(listener)
}

export const tellForgotten = (): void => listeners.forEach((_, listener) => listener())

/** What was typed and not handed in, and nothing else. */
export const forgetDrafts = (): void =>
  listeners.forEach((kind, listener) => {
    if (kind === 'draft') listener()
  })
