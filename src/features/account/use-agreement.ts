import { useState } from 'react'
import { saveDraft, useAccountDraft } from './draft'
import { AGREEMENT_MISSING } from './messages'

/** The tick for the agreement under the login and registration forms, which share it. */
export function useAgreement() {
  const agreed = useAccountDraft((draft) => draft.agreed)
  const [asked, setAsked] = useState(false)
  return {
    agreed,
    error: asked && !agreed ? AGREEMENT_MISSING : undefined,
    change: (checked: boolean) => saveDraft({ agreed: checked }),
    /** Tells whether it is ticked. If it is not, the sentence that asks for it is shown. */
    check(): boolean {
      setAsked(true)
      return agreed
    },
  }
}

export type AgreementState = ReturnType<typeof useAgreement>
