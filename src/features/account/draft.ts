import { create } from 'zustand'
import { onErase } from '@/session/erasure'

export interface ChosenAvatar {
  /** On the device, for showing: the text is far too long for that. */
  readonly path: string
  /** A data URI, for sending. */
  readonly text: string
}

/** What was typed on the login and registration pages, but for passwords: in memory only, until one is signed in. */
export interface AccountDraft {
  readonly phone?: string
  readonly name?: string
  readonly code?: string
  readonly avatar?: ChosenAvatar
  readonly agreed: boolean
}

const EMPTY: AccountDraft = { agreed: false }

export const useAccountDraft = create<AccountDraft>()(() => EMPTY)

export const saveDraft = (part: Partial<AccountDraft>): void => useAccountDraft.setState(part)
export const clearDraft = (): void => useAccountDraft.setState(EMPTY, true)

onErase(clearDraft, 'drafts')
