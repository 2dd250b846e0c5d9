/** A browser has no privacy agreement of WeChat: choosing a file in its dialog is the consent. */
export const ensurePrivacy = async (): Promise<'agreed' | 'refused'> => 'agreed'
export const privacyContractName = async (): Promise<string | undefined> => undefined
export const openPrivacyContract = async (): Promise<boolean> => false

export type PrivacyAnswer =
  { readonly event: 'agree'; readonly buttonId: string } | { readonly event: 'disagree' }
export const onPrivacyQuestion = (_ask: (answer: (answer: PrivacyAnswer) => void) => void): void => undefined
