import { ApiError } from '@/api/errors'
import { cancelAudit } from '@/contract/weapp/application'
import { call } from '@/session/backend'
import { useSubmit } from '@/shared/use-submit'
import { cancelSentence } from './detail-messages'
import { readApplication, refreshHouses, type Application } from './queries'

interface Cancelled {
  readonly applicationId: number
  /** How it stood when the resident decided. */
  readonly shown: Application['state']
}

/** Takes a waiting application back, or deletes a refused one. However it ends, the list is read again: only it knows how the application stands. */
export function useCancelApplication() {
  const { send, state, error, reset } = useSubmit(async ({ applicationId, shown }: Cancelled) => {
    // One call takes a waiting application back and deletes a refused one: nobody deletes a reason that they have not seen.
    const now = (await readApplication(applicationId))?.state
    if (now !== undefined && now !== shown)
      throw new ApiError('business', { operation: cancelAudit.id, failure: 'decided' })
    await call(cancelAudit, { applicationId })
  })
  const failed = state === 'failed' || state === 'unknown'
  return {
    busy: state === 'busy',
    sentence: failed ? cancelSentence(error) : undefined,
    /** True when it is done. */
    async cancel(cancelled: Cancelled): Promise<boolean> {
      const sent = await send(cancelled)
      await refreshHouses()
      return sent.ok
    },
    reset,
  }
}
