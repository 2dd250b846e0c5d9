import type { Params } from './page'

/** Where signing in leads back to: an address of this app. */
export interface Return {
  readonly from?: string
}

// Only a page of this app: an address from outside must not send anybody anywhere after signing in.
const OWN_PAGE = /^\/pages(\/[a-z0-9-]+)+\/index(\?[\w=&%.~-]*)?$/
const SIGN_IN_PAGE = /^\/pages\/account\/(login|register)\//

/** True for a page that signs in or registers, to which nobody returns. */
export const isSignInPage = (url: string): boolean => SIGN_IN_PAGE.test(url)

/** `from` when it is a page of this app that signing in may return to. */
export const returnTo = (from: string | undefined): string | undefined =>
  from !== undefined && OWN_PAGE.test(from) && !isSignInPage(from) ? from : undefined

function decoded(text: string): string | undefined {
  try {
    return decodeURIComponent(text)
  } catch {
    return undefined
  }
}

/** Reads `from` of an address. WeChat hands parameters over as they stand in the address, H5 decoded: both are read. */
export function parseReturn({ from }: Params): Return {
  if (from === undefined) return {}
  return { from: returnTo(from) ?? returnTo(decoded(from)) }
}
