import { useDidShow } from '@tarojs/taro'
import { useEffect, useState } from 'react'
import { clock } from '@/platform/clock'
import { restorePending, confirmPending, usePayments, type PendingPayment } from './pending'

/** The pauses before each question to the server, in milliseconds; about a minute in all. */
const PAUSES = [0, 2_000, 3_000, 5_000, 10_000, 15_000, 25_000]

const countOf = (communityIdentifier: string) =>
  usePayments.getState().pending.filter((one) => one.communityIdentifier === communityIdentifier).length

async function follow(communityIdentifier: string, isStopped: () => boolean): Promise<void> {
  for (const pause of PAUSES) {
    if (pause > 0) await clock.sleep(pause)
    if (isStopped()) return
    // Errors are ignored, because the server is asked again soon, or when the page is opened again.
    await confirmPending(communityIdentifier).catch(() => undefined)
    if (countOf(communityIdentifier) === 0) return
  }
}

export interface PendingWatch {
  /** The payments under way in this community. */
  readonly pending: readonly PendingPayment[]
  /** The payments for which no money came. Their bills can be paid again. */
  readonly expired: readonly PendingPayment[]
  /** True after a minute of asking without a confirmation by the server. */
  readonly late: boolean
}

/** Follows the payments under way while the page is open, and begins anew when it is shown again. */
export function usePendingWatch(communityIdentifier: string): PendingWatch {
  const payments = usePayments()
  const [round, setRound] = useState(0)
  const [lateIn, setLateIn] = useState<string>()
  useDidShow(() => {
    restorePending()
    setRound((before) => before + 1)
  })
  const mine = (one: PendingPayment) => one.communityIdentifier === communityIdentifier
  const pending = payments.pending.filter(mine)
  const watched =
    pending.length === 0
      ? ''
      : `${round}/${pending.map(({ billId, at, submitted }) => `${billId}@${at}${submitted}`).join()}`
  useEffect(() => {
    if (watched === '') return
    let stopped = false
    void follow(communityIdentifier, () => stopped).then(() => {
      if (!stopped) setLateIn(watched)
    })
    return () => {
      stopped = true
    }
  }, [communityIdentifier, watched])
  return { pending, expired: payments.expired.filter(mine), late: watched !== '' && lateIn === watched }
}
