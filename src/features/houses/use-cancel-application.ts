import { ApiError } from '@/api/errors'
import { cancelApplication } from '@/contract/weapp/application'
import { call } from '@/session/backend'
import { useSubmit } from '@/shared/use-submit'
import { cancelSentence } from './detail-messages'
import { readApplication, refreshHouses, type Application } from './queries'

interface Cancelled {
  readonly applicationId: number
  /** The application's state when the resident decided to withdraw it. */
  readonly shown: Application['state']
}

/**
 * Withdraws a pending application, or deletes a rejected one. However it ends, the list is read again, because only it knows the
 * application's state.
 */
export function useCancelApplication() {
  const { send, state, error, reset } = useSubmit(async ({ applicationId, shown }: Cancelled) => {
    // The same call withdraws a pending application and deletes a rejected one. The state is read first, so that no rejection is deleted
    // before the resident has seen its reason.
    const now = (await readApplication(applicationId))?.state
    if (now !== undefined && now !== shown)
      throw new ApiError('business', { operation: cancelApplication.id, failure: 'decided' })
    await call(cancelApplication, { applicationId })
  })
  const failed = state === 'failed' || state === 'unknown'
  return {
    busy: state === 'busy',
    sentence: failed ? cancelSentence(error) : undefined,
    /** Gives true if it is done. */
    async cancel(cancelled: Cancelled): Promise<boolean> {
      const sent = await send(cancelled)
      await refreshHouses()
      return sent.ok
    },
    reset,
  }
}
