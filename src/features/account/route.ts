/** Addresses of the account pages, and where to go after signing in. */

export const TAB_PAGES = ['/pages/tabs/home/index', '/pages/tabs/houses/index', '/pages/tabs/me/index'] as const

const LOGIN = '/pages/account/login/index'
const REGISTER = '/pages/account/register/index'

export const SETTINGS_URL = '/pages/account/settings/index'
export const PRIVACY_URL = '/pages/account/privacy/index'

// Only a page of this app: an address from outside must not send anybody anywhere after signing in.
const OWN_PAGE = /^\/(pages|packages)(\/[a-z0-9-]+)+\/index(\?[\w=&%.~-]*)?$/

/** `from` when it is a page of this app that signing in may return to. */
export const ownPage = (from: string | undefined): string | undefined =>
  from !== undefined && OWN_PAGE.test(from) && !isAccountPage(from) ? from : undefined

/** Signing in or registering: no place to return to. */
export const isAccountPage = (url: string): boolean => url.startsWith(LOGIN) || url.startsWith(REGISTER)

export const isTabPage = (url: string): boolean =>
  (TAB_PAGES as readonly string[]).includes(url.split('?')[0] ?? '')

const withFrom = (path: string, from: string | undefined) => {
  const page = ownPage(from)
  return page ? `${path}?from=${encodeURIComponent(page)}` : path
}

export const buildLoginUrl = (from?: string): string => withFrom(LOGIN, from)
export const buildRegisterUrl = (from?: string): string => withFrom(REGISTER, from)

function decoded(text: string): string | undefined {
  try {
    return decodeURIComponent(text)
  } catch {
    return undefined
  }
}

/** WeChat hands parameters over as they stand in the address, H5 decoded: both are read. */
export function parseAccountRoute(params: Readonly<Record<string, string | undefined>>): { from?: string } {
  const raw = params.from
  if (raw === undefined) return {}
  return { from: ownPage(raw) ?? ownPage(decoded(raw)) }
}

export type Landing = { readonly kind: 'tab' | 'page'; readonly url: string }

/** Where signing in leads: back to the page that asked for it, otherwise home. */
export function landingOf(from: string | undefined): Landing {
  const url = ownPage(from)
  if (!url) return { kind: 'tab', url: TAB_PAGES[0] }
  return isTabPage(url) ? { kind: 'tab', url: url.split('?')[0] ?? url } : { kind: 'page', url }
}
