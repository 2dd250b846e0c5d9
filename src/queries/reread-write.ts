import { isUnknownOutcome, sentenceOf } from '@/api/errors'
import { useSubmit } from '@/shared/use-submit'

interface Options<I> {
  readonly write: (input: I) => Promise<unknown>
  /** Reads again what the write may have changed. */
  readonly reread: () => Promise<unknown>
  /** What to say where nobody knows whether the write arrived. */
  readonly uncertain: string
}

/** A write that is sent once, and after which the backend is asked again however it ended: only the backend knows how things stand then. */
export function useRereadWrite<I>({ write, reread, uncertain }: Options<I>) {
  const { send, state, error, reset } = useSubmit(write)
  const failed = state === 'failed' || state === 'unknown'
  return {
    busy: state === 'busy',
    /** What went wrong, for the user. */
    sentence: failed ? (isUnknownOutcome(error) ? uncertain : sentenceOf(error)) : undefined,
    error: failed ? error : undefined,
    reset,
    /** True when it has arrived. Never rejects. */
    async change(input: I): Promise<boolean> {
      const sent = await send(input)
      await reread()
      return sent.ok
    },
  }
}
