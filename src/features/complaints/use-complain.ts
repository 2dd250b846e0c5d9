import { useState } from 'react'
import { isUnknownOutcome } from '@/api/errors'
import { newComplaint } from '@/contract/weapp/complaints'
import { clock } from '@/platform/clock'
import { call } from '@/session/backend'
import { maskNumbers } from '@/shared/mask'
import { useSubmit } from '@/shared/use-submit'
import { changeDraft, clearDraft, draftOf, useDrafts, type Draft } from './draft'
import { readComplaints, type Complaint, type ComplaintKind } from './queries'

export interface ComplaintValues {
  readonly kind: ComplaintKind
  readonly content: string
  readonly anonymous: boolean
}

/** The device's clock and the server's may differ so much. */
const CLOCKS_APART = 10 * 60_000

/** A draft restored from the device has lost its numbers, so both sides are compared without. */
const isThat = ({ kind, content, sentAt = 0 }: Draft, row: Complaint): boolean =>
  row.kind === kind &&
  maskNumbers(row.content.trim()) === maskNumbers(content.trim()) &&
  row.createdAt > sentAt - CLOCKS_APART

/** Sends a complaint. When nobody knows whether it arrived it is looked up, and never sent again by itself. */
export function useComplain(communityIdentifier: number, onDone: (id: number) => void) {
  const unsure = useDrafts((drafts) => drafts[communityIdentifier]?.sentAt !== undefined)
  const [missing, setMissing] = useState(false)

  const done = (id: number) => {
    clearDraft(communityIdentifier)
    onDone(id)
  }
  const sending = useSubmit((values: ComplaintValues) => {
    const images = draftOf(communityIdentifier).pictures.flatMap(({ address }) => address ?? [])
    return call(newComplaint, { communityIdentifier, ...values, images })
  })
  const lookingUp = useSubmit(async () => {
    const { complaints } = await readComplaints(communityIdentifier, 1)
    return complaints.find((row) => isThat(draftOf(communityIdentifier), row))
  })
  const lookUp = async () => {
    const looked = await lookingUp.send(undefined)
    if (!looked.ok) return
    if (looked.value) return done(looked.value.id)
    setMissing(true)
    changeDraft(communityIdentifier, { sentAt: undefined })
  }
  return {
    sending,
    lookingUp,
    /** Sent, and it is not known whether it arrived: to be looked up before anything else. */
    unsure: unsure && sending.state !== 'busy',
    /** Looked up, and it is not there. */
    missing,
    lookUp,
    async send(values: ComplaintValues): Promise<void> {
      setMissing(false)
      // Before it leaves: the app may be closed in the middle.
      changeDraft(communityIdentifier, { ...values, sentAt: clock.now() })
      const sent = await sending.send(values)
      if (sent.ok) return done(sent.value)
      if (isUnknownOutcome(sent.error)) return lookUp()
      changeDraft(communityIdentifier, { sentAt: undefined })
    },
  }
}
