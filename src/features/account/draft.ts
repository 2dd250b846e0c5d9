import { create } from 'zustand'
import { onErase } from '@/session/erasure'

export interface ChosenAvatar {
  /** The picture's path on the device, for showing. The text is too long for that. */
  readonly path: string
  /** The picture as a data URI, for sending. */
  readonly text: string
}

/** What was typed on the login and registration pages, except passwords. It lives in memory only, until somebody signs in. */
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
