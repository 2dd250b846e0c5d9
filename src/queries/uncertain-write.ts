import { useState } from 'react'
import { isUnknownOutcome } from '@/api/errors'
import { clock } from '@/platform/clock'
import { maskNumbers } from '@/shared/mask'
import { useSubmit } from '@/shared/use-submit'

/** The most milliseconds by which the device's clock may differ from the server's. */
const CLOCK_TOLERANCE_MS = 10 * 60_000

/** Tells whether a row of the server may stem from what was sent at `sentAt`. Both times are epoch milliseconds. */
export const isSince = (createdAt: number, sentAt: number): boolean => createdAt > sentAt - CLOCK_TOLERANCE_MS

/**
 * Tells whether two texts are the same. Both are compared with masked numbers, because a draft from the device has its numbers masked
 * (R25).
 */
export const isSameText = (a: string, b: string): boolean => maskNumbers(a.trim()) === maskNumbers(b.trim())

export interface UncertainWriteOptions<I, T, M, F> {
  /** Sends the input once. */
  readonly write: (input: I) => Promise<T>
  /** Makes what is needed to look the write up afterwards. `at` is the time of sending in epoch milliseconds. */
  readonly markOf: (input: I, at: number) => M
  /**
   * Reads the mark of a write that was sent and may have arrived, if it is stored with a draft. Without this and `remember` the mark is
   * kept as long as the page is open.
   */
  readonly uncertain?: () => M | undefined
  /** Stores that mark; undefined means that nothing is uncertain any more. */
  readonly remember?: (mark: M | undefined) => void
  /**
   * Looks for the write in the server's own list; gives undefined if it is not there. Rejects with an ApiError. Without this function the
   * resident looks for it, and sends again if it is missing.
   */
  readonly find?: (mark: M) => Promise<F | undefined>
  /** Called when the server's answer said that the write has arrived. */
  readonly onSent: (value: T, mark: M) => void
  /** Called when `find` has found the write. */
  readonly onFound?: (found: F, mark: M) => void
}

/**
 * A write that is never sent twice without being asked. It is remembered before it is sent, because the app may be closed meanwhile. If
 * nobody knows whether it arrived, it is looked up; if it is missing, the resident may send it again.
 */
export function useUncertainWrite<I, T, M, F>(options: UncertainWriteOptions<I, T, M, F>) {
  const [held, hold] = useState<M>()
  const { uncertain = () => held, remember = (mark) => hold(() => mark) } = options
  const { find, markOf, onSent, onFound } = options
  const [missing, setMissing] = useState(false)
  const sending = useSubmit(options.write)
  const lookingUp = useSubmit(async (mark: M) => find?.(mark))
  return {
    sending,
    lookingUp,
    /** True when a write was sent and may have arrived; it must be looked up before anything else. */
    uncertain: uncertain() !== undefined && sending.state !== 'busy',
    /** True when a write was looked up and not found. */
    missing,
    async lookUp(): Promise<void> {
      const mark = uncertain()
      if (mark === undefined) return
      const looked = await lookingUp.send(mark)
      if (!looked.ok) return
      if (looked.value !== undefined) {
        hold(undefined)
        return onFound?.(looked.value, mark)
      }
      remember(undefined)
      setMissing(true)
    },
    /** Sends and tells what became of it. Never rejects. */
    async send(input: I): Promise<'arrived' | 'uncertain' | 'failed'> {
      const mark = markOf(input, clock.now())
      setMissing(false)
      lookingUp.reset()
      remember(mark)
      const sent = await sending.send(input)
      if (sent.ok) {
        hold(undefined)
        onSent(sent.value, mark)
        return 'arrived'
      }
      if (isUnknownOutcome(sent.error)) return 'uncertain'
      remember(undefined)
      return 'failed'
    },
  }
}
