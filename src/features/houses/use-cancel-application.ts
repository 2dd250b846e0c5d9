import { cancelAudit } from '@/contract/weapp/application'
import { call } from '@/session/backend'
import { useSubmit } from '@/shared/use-submit'
import { cancelSentence } from './messages'
import { refreshHouses } from './queries'

/** Takes an application back. However it ends, the list is read again: only it knows how the application stands. */
export function useCancelApplication() {
  const { send, state, error, reset } = useSubmit((applicationId: number) =>
    call(cancelAudit, { applicationId }),
  )
  const failed = state === 'failed' || state === 'unknown'
  return {
    busy: state === 'busy',
    sentence: failed ? cancelSentence(error) : undefined,
    /** True when it is taken back. */
    async cancel(applicationId: number): Promise<boolean> {
      const sent = await send(applicationId)
      await refreshHouses()
      return sent.ok
    },
    reset,
  }
}
