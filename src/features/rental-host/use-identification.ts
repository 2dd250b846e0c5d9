import { useState } from 'react'
import type * as v from 'valibot'
import { ApiError } from '@/api/errors'
import type { CheckState } from '@/contract/rental/vocabulary'
import { isNoPicture, NO_PICTURE } from '@/platform/media-failure'
import { useUncertainWrite } from '@/queries/uncertain-write'
import { useForm } from '@/shared/use-form'
import { dropPapers, usePapers, type PaperName } from './papers'
import { readMe, type Me } from './me'
import { rereadHost } from './reread'

interface Options<T extends object> {
  /** The landlord as rental knows them before anything is sent. */
  readonly me: Me
  readonly schema: v.GenericSchema<unknown, T>
  readonly initial?: Partial<T>
  readonly papers: readonly PaperName[]
  readonly send: (values: T, onPrepared: (done: number, total: number) => void) => Promise<void>
  /** Gives the state of this identification. */
  readonly stateOf: (me: Me) => CheckState | undefined
  readonly onDone: () => void
}

/** Turns the failure of a file that is no picture into an error of the call. */
export const asCallError = (error: unknown): unknown =>
  error instanceof ApiError
    ? error
    : new ApiError('business', {
        operation: 'rental.papers',
        sentence: isNoPicture(error) ? NO_PICTURE : '照片没有处理成功，请换一张',
        cause: error,
      })

/**
 * The form of an identification: its values, its papers, and sending both once. If the outcome is unknown, it is looked up whether the
 * state on the server has changed. After that the pictures are dropped.
 */
export function useIdentification<T extends object>(options: Options<T>) {
  const { me, papers, send, stateOf, onDone } = options
  const form = useForm<T>({ schema: options.schema, initial: options.initial })
  const [demanded, setDemanded] = useState(false)
  const [step, setStep] = useState<string>()
  const done = () => {
    dropPapers(papers)
    void rereadHost()
    onDone()
  }
  const write = useUncertainWrite({
    write: async (values: T) => {
      try {
        await send(values, (at, total) => setStep(`正在准备第${at}张，共${total}张`))
      } catch (error) {
        throw asCallError(error)
      } finally {
        setStep(undefined)
      }
    },
    markOf: () => ({ before: stateOf(me) }),
    find: async ({ before }) => {
      const now = stateOf(await readMe())
      return now !== undefined && now !== 'none' && now !== before ? now : undefined
    },
    onSent: done,
    onFound: done,
  })
  return {
    form,
    papers,
    write,
    /** True after the landlord has tried to send, so that missing papers are shown. */
    demanded,
    /** What is being prepared, in words. */
    step,
    async submit(): Promise<void> {
      setDemanded(true)
      const values = form.checked()
      const given = usePapers.getState()
      if (values && papers.every((name) => given[name] !== undefined)) await write.send(values)
    },
  }
}
