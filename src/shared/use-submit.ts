import { useCallback, useLayoutEffect, useRef, useState } from 'react'

/** `unknown`: sent, and nobody knows whether it arrived; look it up, do not send it again. */
type SubmitState = 'idle' | 'busy' | 'failed' | 'unknown' | 'done'

type Sent<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: unknown }

export interface Submit<I, T> {
  readonly state: SubmitState
  /** What went wrong, while `failed` or `unknown`. */
  readonly error?: unknown
  /** Never rejects. While one is on its way a further call joins it, whatever its input: a double tap sends once. */
  send(input: I): Promise<Sent<T>>
  /** Back to `idle`. */
  reset(): void
}

/** The client's errors carry a kind; this layer knows only the two kinds that are no plain failure. */
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

/** One write behind one button. */
export function useSubmit<I, T>(write: (input: I) => Promise<T>): Submit<I, T> {
  const [view, setView] = useState<View>(IDLE)
  const flight = useRef<Promise<Sent<T>> | undefined>(undefined)
  const latest = useRef(write)
  useLayoutEffect(() => {
    latest.current = write
  })

  const send = useCallback((input: I): Promise<Sent<T>> => {
    if (flight.current) return flight.current
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
        flight.current = undefined
      }
    }
    flight.current = run()
    return flight.current
  }, [])

  const reset = useCallback(() => setView(IDLE), [])
  return { ...view, send, reset }
}
