import { landingOf } from '@/features/account/route'
import { back, previousUrl, replace, switchTab } from '@/platform/navigation'

/** After signing in: back to the page that asked for it, with what was typed there still in it. */
export function landAfterSignIn(from: string | undefined): Promise<void> {
  const { kind, url } = landingOf(from)
  if (kind === 'tab') return switchTab(url)
  return previousUrl() === url ? back() : replace(url)
}
