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

/** What is about to be sent is agreed to, each for itself; reading the card was agreed to before it was read. */
function agree(): void {
  const { values, guardian } = drafts.form.getState()
  giveConsent('face')
  for (const key of SENSITIVE_KEYS) if (values[key] !== undefined) giveConsent(key)
  if (guardian && isChild(values, clock.now())) giveConsent('guardian')
}

/** Checked by the contract, every key of another form left out. */
const SUBMIT: Readonly<Record<FlowKind, (values: object) => Promise<void>>> = {
  form: async (values) => {
    agree()
    const photo = await uploadFacePhoto()
    const keys = await keysToSend('form')
    await call(submitForm, v.parse(submitForm.request.check, { ...values, photo, keys }))
  },
  bindMore: (values) => call(bindMoreHouses, v.parse(bindMoreHouses.request.check, values)),
}

/** The application is there already, or the house is the applicant's: the list shows it. */
export const isAlreadyAppliedOrMember = (error: unknown): boolean =>
  [submitForm, bindMoreHouses].some(
    (endpoint) =>
      failedWith(error, endpoint, 'alreadyApplied') || failedWith(error, endpoint, 'alreadyMember'),
  )

/** This account has gone through the first form before: 2.4.2 is the way. */
export const hasPerson = (error: unknown): boolean => failedWith(error, submitForm, 'alreadyActivated')

/** The other way round: 2.4.1 comes first. */
export const hasNoPerson = (error: unknown): boolean => failedWith(error, bindMoreHouses, 'noPerson')

/**
 * Sends the application (2.4.1, 2.4.2). Afterwards nothing of the form is left in the app. No document says how to tell one's
 * application from another in the list, so the resident looks it up and says that it is not there.
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
    // Refused, perhaps because it is there already: then the list shows it.
    const { house, values } = draft
    if ((await write.send({ ...values, communityIdentifier: house?.communityIdentifier })) === 'failed')
      void queryClient.invalidateQueries({ queryKey: ['my-houses'] })
  }
  return { send, sending }
}
