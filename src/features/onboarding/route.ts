/** Both forms take no parameters: what they show is the draft's. */
export const FORM_URL = '/pages/onboarding/form/index'
export const BIND_MORE_URL = '/pages/onboarding/bind-more/index'

export const urlOf = (kind: 'form' | 'bindMore'): string => (kind === 'form' ? FORM_URL : BIND_MORE_URL)
