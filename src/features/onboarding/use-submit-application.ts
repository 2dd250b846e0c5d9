import * as v from 'valibot'
import { failedWith } from '@/api/errors'
import { bindMoreHouses, submitForm } from '@/contract/weapp/form'
import { clock } from '@/platform/clock'
import { giveConsent } from '@/queries/consents'
import { call } from '@/session/backend'
import { queryClient } from '@/queries/query-client'
import { useUncertainWrite } from '@/queries/uncertain-write'
import { useFlowNavigation } from './components/flow-context'
import { clearDraft, drafts } from './draft'
import { uploadFacePhoto } from './face-photo'
import { firstIncompleteStep } from './first-incomplete-step'
import type { FlowKind } from './flow'
import { SENSITIVE_KEYS } from './form-values'
import { isChild } from './sensitive'
import { keysToSend } from './use-offered'

/** Records each consent for what is about to be sent. The consent to reading the card was recorded before it was read. */
function agree(): void {
  const { values, guardian } = drafts.form.getState()
  giveConsent('face')
  for (const key of SENSITIVE_KEYS) if (values[key] !== undefined) giveConsent(key)
  if (guardian && isChild(values, clock.now())) giveConsent('guardian')
}

/** Sends the values of a form. They are checked by the contract, and fields of the other form are left out. */
const SUBMIT: Readonly<Record<FlowKind, (values: object) => Promise<void>>> = {
  form: async (values) => {
    agree()
    const photo = await uploadFacePhoto()
    const keys = await keysToSend('form')
    await call(submitForm, v.parse(submitForm.request.check, { ...values, photo, keys }))
  },
  bindMore: (values) => call(bindMoreHouses, v.parse(bindMoreHouses.request.check, values)),
}

/** Tells whether the application exists already, or the house is the applicant's. The list of houses shows it. */
export const isAlreadyAppliedOrMember = (error: unknown): boolean =>
  [submitForm, bindMoreHouses].some(
    (endpoint) =>
      failedWith(error, endpoint, 'alreadyApplied') || failedWith(error, endpoint, 'alreadyMember'),
  )

/** Tells whether the account has gone through the first form before, so that the form for further houses (2.4.2) is needed. */
export const hasPerson = (error: unknown): boolean => failedWith(error, submitForm, 'alreadyActivated')

/** Tells whether the account has no person yet, so that the first form (2.4.1) is needed. */
export const hasNoPerson = (error: unknown): boolean => failedWith(error, bindMoreHouses, 'noPerson')

/**
 * Sends the application (2.4.1, 2.4.2) and then erases the form. If the outcome is unknown, the resident looks it up in the list, because
 * no document says how to recognise an application there.
 */
export function useSubmitApplication(onSubmitted: (introduction: string) => void) {
  const { kind, goTo } = useFlowNavigation()
  const write = useUncertainWrite({
    write: SUBMIT[kind],
    markOf: () => true,
    uncertain: () => drafts[kind].getState().uncertain || undefined,
    remember: (uncertain: boolean | undefined) => drafts[kind].setState({ uncertain: uncertain === true }),
    onSent: () => {
      const { house } = drafts[kind].getState()
      clearDraft(kind)
      void queryClient.invalidateQueries()
      onSubmitted(house?.introduction ?? '')
    },
  })
  const { sending } = write

  const send = async () => {
    const draft = drafts[kind].getState()
    const open = firstIncompleteStep(kind, draft)
    if (open !== 'review') return goTo(open)
    // A refusal may mean that it arrived before, which the list shows.
    const { house, values } = draft
    if ((await write.send({ ...values, communityIdentifier: house?.communityIdentifier })) === 'failed')
      void queryClient.invalidateQueries({ queryKey: ['my-houses'] })
  }
  return { send, sending }
}
