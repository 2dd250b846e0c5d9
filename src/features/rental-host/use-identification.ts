import { useState } from 'react'
import { ApiError } from '@/api/errors'
import type { CheckState } from '@/contract/rental/vocabulary'
import { isNoPicture, NO_PICTURE } from '@/platform/media-failure'
import { useUncertainWrite } from '@/queries/uncertain-write'
import { dropPapers, type PaperName } from './papers'
import { readMe, rereadHost, type Me } from './queries'

interface Options<T> {
  readonly papers: readonly PaperName[]
  readonly send: (values: T, onPrepared: (done: number, total: number) => void) => Promise<void>
  /** How far it has come, of who asks. */
  readonly stateOf: (me: Me) => CheckState | undefined
  readonly onDone: () => void
}

/** A file that is no picture, told as an error of the call. */
export const asCallError = (error: unknown): unknown =>
  error instanceof ApiError
    ? error
    : new ApiError('business', {
        operation: 'rental.papers',
        sentence: isNoPicture(error) ? NO_PICTURE : '照片没有处理成功，请换一张',
        cause: error,
      })

/**
 * Sends papers once. A lost answer is looked up: the state that the server tells has changed, or it has not. Then the pictures are
 * dropped and shown nowhere any more.
 */
export function useIdentification<T>({ papers, send, stateOf, onDone }: Options<T>) {
  const [mark, setMark] = useState<{ readonly before: CheckState | undefined }>()
  const [before, setBefore] = useState<CheckState>()
  const [step, setStep] = useState<string>()
  const done = () => {
    setMark(undefined)
    dropPapers(papers)
    void rereadHost()
    onDone()
  }
  const write = useUncertainWrite({
    write: async (values: T) => {
      try {
        await send(values, (at, total) => setStep(`正在准备第${at}张，共${total}张`))
        setStep(undefined)
      } catch (error) {
        setStep(undefined)
        throw asCallError(error)
      }
    },
    markOf: () => ({ before }),
    uncertain: () => mark,
    remember: setMark,
    find: async (sent) => {
      const now = stateOf(await readMe())
      return now !== undefined && now !== 'none' && now !== sent.before ? now : undefined
    },
    onSent: done,
    onFound: done,
  })
  return {
    ...write,
    /** What is being prepared, in words. */
    step,
    /** Notes how far it has come before anything is sent, so that a change can be told. */
    noteBefore: setBefore,
  }
}
