/** What the settings can also drop alone: what was typed and not handed in, payments that are watched, what was looked at. */
export type ForgetKind = 'drafts' | 'payment' | 'unread'

/** Who keeps something of a person in memory drops it here: at sign-out, and when somebody else signs in. */
const listeners = new Map<() => void, ForgetKind | undefined>()

/** `kind`: the record on the device that it goes with, if there is one. Gives the unsubscribe. */
export function onForget(listener: () => void, kind?: ForgetKind): () => void {
  listeners.set(listener, kind)
  return () => void listeners.delete(listener)
}

/** Everything; with a kind that alone. */
export const tellForgotten = (only?: ForgetKind): void =>
  listeners.forEach((kind, listener) => {
    if (only === undefined || kind === only) listener()
  })
