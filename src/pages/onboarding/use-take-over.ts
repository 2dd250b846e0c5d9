import { useEffect, useState } from 'react'
import { ApiError } from '@/api/errors'
import { findHouse } from '@/features/house-picker/find-by-name'
import { readApplicationDetail } from '@/features/houses/detail-queries'
import { readApplication } from '@/features/houses/queries'
import { drafts } from '@/features/onboarding/draft'
import type { FlowKind } from '@/features/onboarding/flow'
import { takeOver } from '@/features/onboarding/take-over'
import { useSession } from '@/session/store'
import { houseInSentence } from '@/shared/state-tag'

/** A part that cannot be read leaves its fields to be filled in. */
const ifAnswered = <T>(reading: Promise<T>): Promise<T | undefined> =>
  reading.catch((error: unknown) => {
    if (error instanceof ApiError) return undefined
    throw error
  })

async function fill(kind: FlowKind, applicationId: number): Promise<void> {
  const [row, detail] = await Promise.all([
    ifAnswered(readApplication(applicationId)),
    ifAnswered(readApplicationDetail(applicationId)),
  ])
  const introduction = detail?.application.house ?? (row && houseInSentence(row.introduction))
  const house = introduction === undefined ? undefined : await ifAnswered(findHouse(introduction))
  takeOver(kind, { applicationId, house, submitted: detail?.submitted ?? {} })
}

/** Fills the form, once, from the application that is made again. True as soon as it can be shown. */
export function useTakeOver(kind: FlowKind, applicationId: number | undefined): boolean {
  const signedIn = useSession(({ status }) => status === 'signedIn')
  const isFilled = drafts[kind](({ again }) => again === applicationId)
  const [tried, setTried] = useState(false)
  const wanted = applicationId !== undefined && signedIn && !isFilled && !tried
  useEffect(() => {
    if (wanted) void fill(kind, applicationId).finally(() => setTried(true))
  }, [kind, applicationId, wanted])
  return !wanted
}
