import * as v from 'valibot'
import { failedWith, isUnknownOutcome } from '@/api/errors'
import { bindMoreHouses, submitForm } from '@/contract/weapp/form'
import { call } from '@/session/backend'
import { queryClient } from '@/queries/query-client'
import { useSubmit } from '@/shared/use-submit'
import { useMoves } from './components/flow-context'
import { clearDraft, drafts } from './draft'
import { firstOpenStep, type FlowKind } from './flow'

/** Checked by the contract, every key of another form left out. */
const WRITES: Readonly<Record<FlowKind, (values: object) => Promise<void>>> = {
  form: (values) => call(submitForm, v.parse(submitForm.request.check, values)),
  bindMore: (values) => call(bindMoreHouses, v.parse(bindMoreHouses.request.check, values)),
}

/** The application is there already, or the house is the applicant's: the list shows it. */
export const isAlreadyThere = (error: unknown): boolean =>
  [submitForm, bindMoreHouses].some(
    (endpoint) =>
      failedWith(error, endpoint, 'alreadyApplied') || failedWith(error, endpoint, 'alreadyMember'),
  )

/** This account has gone through the first form before: 2.4.2 is the way. */
export const isActivated = (error: unknown): boolean => failedWith(error, submitForm, 'alreadyActivated')

/** The other way round: 2.4.1 comes first. */
export const hasNoPerson = (error: unknown): boolean => failedWith(error, bindMoreHouses, 'noPerson')

/** Sends the application (2.4.1, 2.4.2). Afterwards nothing of the form is left in the app. */
export function useSend(onSubmitted: (introduction: string) => void) {
  const { kind, goTo } = useMoves()
  const sending = useSubmit(WRITES[kind])

  const send = async () => {
    const draft = drafts[kind].getState()
    const open = firstOpenStep(kind, draft)
    if (open !== 'review') return goTo(open)
    const sent = await sending.send(draft.values)
    if (sent.ok) {
      clearDraft(kind)
      void queryClient.invalidateQueries()
      return onSubmitted(draft.house?.introduction ?? '')
    }
    if (isUnknownOutcome(sent.error)) drafts[kind].setState({ unsure: true })
    else if (isAlreadyThere(sent.error)) void queryClient.invalidateQueries()
  }
  return { send, sending }
}
