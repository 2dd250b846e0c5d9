import { useState } from 'react'
import { saveDraft, useAccountDraft } from './draft'
import { AGREEMENT_MISSING } from './messages'

/** The tick under a form: kept between login and registration; missing, it is asked for when one goes on. */
export function useAgreement() {
  const agreed = useAccountDraft((draft) => draft.agreed)
  const [asked, setAsked] = useState(false)
  return {
    agreed,
    error: asked && !agreed ? AGREEMENT_MISSING : undefined,
    change: (checked: boolean) => saveDraft({ agreed: checked }),
    /** False, with the sentence shown, while it is missing. */
    check(): boolean {
      setAsked(true)
      return agreed
    },
  }
}

export type AgreementState = ReturnType<typeof useAgreement>
