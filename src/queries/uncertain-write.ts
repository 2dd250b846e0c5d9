import { useState } from 'react'
import { isUnknownOutcome } from '@/api/errors'
import { clock } from '@/platform/clock'
import { maskNumbers } from '@/shared/mask'
import { useSubmit } from '@/shared/use-submit'

/** The device's clock and a server's may differ by so many milliseconds. */
const CLOCK_TOLERANCE_MS = 10 * 60_000

/** Whether a row of the server may have come of what was sent at `sentAt`; both in epoch milliseconds. */
export const isSince = (createdAt: number, sentAt: number): boolean => createdAt > sentAt - CLOCK_TOLERANCE_MS

/** Whether two texts are the same. A draft that was restored from the device has lost its numbers (R25), so both are compared without. */
export const isSameText = (a: string, b: string): boolean => maskNumbers(a.trim()) === maskNumbers(b.trim())

export interface UncertainWriteOptions<I, T, M, F> {
  /** Sends it, once. */
  readonly write: (input: I) => Promise<T>
  /** What has to be known to look it up afterwards. `at` is the moment of sending in epoch milliseconds. */
  readonly markOf: (input: I, at: number) => M
  /** What was sent and may have arrived, from where it is remembered: the draft. */
  readonly uncertain: () => M | undefined
  /** Writes it there; undefined: nothing is uncertain any more. */
  readonly remember: (mark: M | undefined) => void
  /**
   * Looks for it in the server's own list; undefined when it is not there. Rejects with an ApiError. Without it the resident
   * looks, and says so by sending again.
   */
  readonly find?: (mark: M) => Promise<F | undefined>
  /** It has arrived: the answer said so. */
  readonly onSent: (value: T, mark: M) => void
  /** It has arrived: it was found. */
  readonly onFound?: (found: F, mark: M) => void
}

/**
 * A write that is never sent twice by itself. It is remembered before it leaves, because the app may be closed in the middle;
 * when nobody knows whether it arrived it is looked up; what is not there is offered to be sent again.
 */
export function useUncertainWrite<I, T, M, F>(options: UncertainWriteOptions<I, T, M, F>) {
  const { uncertain, remember, find, markOf, onSent, onFound } = options
  const [missing, setMissing] = useState(false)
  const sending = useSubmit(options.write)
  const lookingUp = useSubmit(async (mark: M) => find?.(mark))
  return {
    sending,
    lookingUp,
    /** Sent, and it is not known whether it arrived: to be looked up before anything else. */
    uncertain: uncertain() !== undefined && sending.state !== 'busy',
    /** Looked up, and it is not there. */
    missing,
    async lookUp(): Promise<void> {
      const mark = uncertain()
      if (mark === undefined) return
      const looked = await lookingUp.send(mark)
      if (!looked.ok) return
      if (looked.value !== undefined) return onFound?.(looked.value, mark)
      remember(undefined)
      setMissing(true)
    },
    /** Gives how it stands; never rejects. */
    async send(input: I): Promise<'arrived' | 'uncertain' | 'failed'> {
      const mark = markOf(input, clock.now())
      setMissing(false)
      lookingUp.reset()
      remember(mark)
      const sent = await sending.send(input)
      if (sent.ok) {
        onSent(sent.value, mark)
        return 'arrived'
      }
      if (isUnknownOutcome(sent.error)) return 'uncertain'
      remember(undefined)
      return 'failed'
    },
  }
}
