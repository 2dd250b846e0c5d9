import { toast } from '@/platform/feedback'
import { useSubmit } from '@/shared/use-submit'
import { refreshAll } from './queries'
import { consoleSentence } from './messages'

export interface TesterAction<I> {
  readonly busy: boolean
  /** Why it failed, in a sentence. */
  readonly problem?: string
  dismiss(): void
  /** Gives true if it is done. */
  act(input: I): Promise<boolean>
}

/** Something that a tester does. However it ends, everything on screen is read again, the resident's pages included. */
export function useTesterAction<I, T>(
  write: (input: I) => Promise<T>,
  done: (value: T, input: I) => string,
): TesterAction<I> {
  const { send, state, error, reset } = useSubmit(write)
  const failed = state === 'failed' || state === 'unknown'
  return {
    busy: state === 'busy',
    problem: failed ? consoleSentence(error) : undefined,
    dismiss: reset,
    async act(input) {
      const sent = await send(input)
      refreshAll()
      if (sent.ok) toast(done(sent.value, input))
      return sent.ok
    },
  }
}
