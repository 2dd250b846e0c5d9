import { useCallback, useEffect, useState } from 'react'
import { failedWith } from '@/api/errors'
import type { Output } from '@/contract/core/endpoint'
import { communities, FREELY_MANAGED } from '@/contract/weapp/places'
import { houseOwner } from '@/contract/weapp/verification'
import { weappForm } from '@/platform/weapp-form'
import { call } from '@/session/backend'
import { useSession } from '@/session/store'
import { isMaskedPhone, maskPhone } from '@/shared/phone'
import { drafts, setRelation } from './draft'
import type { FlowKind } from './flow'
import type { House } from './form-values'
import { clearOwner, setOwner } from './owner-phone'

export type OwnerState =
  | { readonly kind: 'loading' }
  | { readonly kind: 'failed'; readonly error: unknown }
  /** Nobody is registered as the owner, so no code is needed. */
  | { readonly kind: 'unknown' }
  | { readonly kind: 'known'; readonly maskedPhone: string }

const LOADING: OwnerState = { kind: 'loading' }

/** The phone is masked here again, in case a backend sends `maskedPhone` complete (R21). */
const masked = ({ phone, maskedPhone }: Output<typeof houseOwner>) =>
  isMaskedPhone(maskedPhone) ? maskedPhone : maskPhone(phone)

function storeKnown(kind: FlowKind, houseId: number, free: boolean): void {
  const { owner } = drafts[kind].getState()
  if (owner?.houseId === houseId && owner.is !== 'unknown') return
  drafts[kind].setState({ owner: free ? { houseId, is: 'free' } : undefined })
}

/** Tells whether the community is in 自由管理模式, which only form 2021-02 has. If it cannot be found out, the owner's code is demanded. */
async function isFreelyManaged(communityIdentifier: string, signal: AbortSignal): Promise<boolean> {
  if (weappForm() !== '2021-02') return false
  const rows = await call(communities, {}, { signal }).catch(() => [])
  return rows.some(
    ({ identifier, management }) => identifier === communityIdentifier && management === FREELY_MANAGED,
  )
}

function storeUnknown(kind: FlowKind, houseId: number): void {
  setRelation(kind, { ownerChoice: undefined })
  drafts[kind].setState({ owner: { houseId, is: 'unknown' } })
}

/**
 * Asks whether the house has an owner (2.2.2), each time the step opens. It does not use the query cache, because the answer contains the
 * owner's phone, which is erased when the step closes or another house is chosen (R21).
 */
export function useOwner(
  kind: FlowKind,
  { houseId, communityIdentifier }: House,
): { state: OwnerState; retry: () => void } {
  const [round, setRound] = useState(0)
  const [answer, setAnswer] = useState<{ asked: string; state: OwnerState }>()
  // The question is repeated after a new sign-in.
  const status = useSession((session) => session.status)
  const asked = `${houseId}/${round}/${status}`

  useEffect(() => {
    const controller = new AbortController()
    const { signal } = controller
    const settle = (state: OwnerState) => setAnswer({ asked, state })
    Promise.all([
      call(houseOwner, { houseId }, { signal }),
      isFreelyManaged(communityIdentifier, signal),
    ]).then(
      ([owner, free]) => {
        if (signal.aborted) return
        setOwner(houseId, owner)
        storeKnown(kind, houseId, free)
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
  }, [kind, houseId, communityIdentifier, asked])

  const retry = useCallback(() => setRound((before) => before + 1), [])
  return { state: answer?.asked === asked ? answer.state : LOADING, retry }
}
