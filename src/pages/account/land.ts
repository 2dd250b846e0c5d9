import { back, previousUrl, replace, switchTab } from '@/platform/navigation'
import { isTabPage, pages } from '@/routes/pages'
import { returnTo } from '@/routes/return'

/** After signing in: back to the page that asked for it, with what was typed there still in it; otherwise home. */
export function landAfterSignIn(from: string | undefined): Promise<void> {
  const url = returnTo(from)
  if (!url) return switchTab(pages.home.url())
  if (isTabPage(url)) return switchTab(url.split('?')[0] ?? url)
  return previousUrl() === url ? back() : replace(url)
}
