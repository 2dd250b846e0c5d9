/** Where the tabs lead; pages without parameters. */
export const FORM_URL = '/packages/onboarding/form/index'
export const BIND_MORE_URL = '/packages/onboarding/bind-more/index'
export const HOUSES_URL = '/pages/houses/index'
