import { useCallback, useEffect, useState } from 'react'
import { failedWith } from '@/api/errors'
import type { Output } from '@/contract/core/endpoint'
import { houseOwner } from '@/contract/weapp/verification'
import { call } from '@/session/backend'
import { useSession } from '@/session/store'
import { isMaskedPhone, maskPhone } from '@/shared/phone'
import { drafts, setRelation } from './draft'
import type { FlowKind } from './flow'
import { clearOwner, setOwner } from './owner-phone'

export type OwnerState =
  | { readonly kind: 'loading' }
  | { readonly kind: 'failed'; readonly error: unknown }
  /** Nobody is registered as the owner: one goes on without. */
  | { readonly kind: 'unknown' }
  | { readonly kind: 'known'; readonly maskedPhone: string }

const LOADING: OwnerState = { kind: 'loading' }

/** Masked here once more: a system that sends the number in full is not to be believed (R21). */
const masked = ({ phone, maskedPhone }: Output<typeof houseOwner>) =>
  isMaskedPhone(maskedPhone) ? maskedPhone : maskPhone(phone)

function storeKnown(kind: FlowKind, houseId: number): void {
  const { owner } = drafts[kind].getState()
  if (owner?.houseId !== houseId || owner.is === 'unknown') drafts[kind].setState({ owner: undefined })
}

function storeUnknown(kind: FlowKind, houseId: number): void {
  setRelation(kind, { ownerChoice: undefined })
  drafts[kind].setState({ owner: { houseId, is: 'unknown' } })
}

/**
 * Whether the house has an owner (2.2.2), asked whenever the step opens. Not through the query cache: the answer carries
 * the owner's phone and is forgotten when the step closes or another house is chosen (R21).
 */
export function useOwner(kind: FlowKind, houseId: number): { state: OwnerState; retry: () => void } {
  const [round, setRound] = useState(0)
  const [answer, setAnswer] = useState<{ asked: string; state: OwnerState }>()
  // Asked again once one is signed in again.
  const status = useSession((session) => session.status)
  const asked = `${houseId}/${round}/${status}`

  useEffect(() => {
    const controller = new AbortController()
    const { signal } = controller
    const settle = (state: OwnerState) => setAnswer({ asked, state })
    call(houseOwner, { houseId }, { signal }).then(
      (owner) => {
        if (signal.aborted) return
        setOwner(houseId, owner)
        storeKnown(kind, houseId)
        settle({ kind: 'known', maskedPhone: masked(owner) })
      },
      (error: unknown) => {
        if (signal.aborted) return
        if (!failedWith(error, houseOwner, 'ownerUnknown')) return settle({ kind: 'failed', error })
        storeUnknown(kind, houseId)
        settle({ kind: 'unknown' })
      },
    )
    return () => {
      controller.abort()
      clearOwner()
    }
  }, [kind, houseId, asked])

  const retry = useCallback(() => setRound((before) => before + 1), [])
  return { state: answer?.asked === asked ? answer.state : LOADING, retry }
}
