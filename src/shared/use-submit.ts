import { useCallback, useLayoutEffect, useRef, useState } from 'react'

/** `unknown`: nobody knows whether the write arrived. It must be looked up and not sent again. */
type SubmitState = 'idle' | 'busy' | 'failed' | 'unknown' | 'done'

type Sent<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: unknown }

export interface Submit<I, T> {
  readonly state: SubmitState
  /** The error, while `state` is `failed` or `unknown`. */
  readonly error?: unknown
  /** Never rejects. A call made while another is on its way gets its result, whatever the input, so that a double tap sends once. */
  send(input: I): Promise<Sent<T>>
  /** Sets the state back to `idle`. */
  reset(): void
}

/** The state after an error. The client's errors carry a kind; only these two kinds are not plain failures. */
function stateAfter(error: unknown): SubmitState {
  const kind = typeof error === 'object' && error !== null && 'kind' in error ? error.kind : undefined
  if (kind === 'cancelled') return 'idle'
  return kind === 'unknownOutcome' ? 'unknown' : 'failed'
}

interface View {
  readonly state: SubmitState
  readonly error?: unknown
}

const IDLE: View = { state: 'idle' }

/** Runs the write behind one button and tells how far it is. */
export function useSubmit<I, T>(write: (input: I) => Promise<T>): Submit<I, T> {
  const [view, setView] = useState<View>(IDLE)
  const pending = useRef<Promise<Sent<T>> | undefined>(undefined)
  const latest = useRef(write)
  useLayoutEffect(() => {
    latest.current = write
  })

  const send = useCallback((input: I): Promise<Sent<T>> => {
    if (pending.current) return pending.current
    setView({ state: 'busy' })
    const run = async (): Promise<Sent<T>> => {
      try {
        const value = await latest.current(input)
        setView({ state: 'done' })
        return { ok: true, value }
      } catch (error) {
        const state = stateAfter(error)
        setView(state === 'idle' ? IDLE : { state, error })
        return { ok: false, error }
      } finally {
        pending.current = undefined
      }
    }
    pending.current = run()
    return pending.current
  }, [])

  const reset = useCallback(() => setView(IDLE), [])
  return { ...view, send, reset }
}
