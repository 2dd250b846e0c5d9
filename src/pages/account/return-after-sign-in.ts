import { useEffect, useRef } from 'react'
import { back, previousUrl, replace, switchTab } from '@/platform/navigation'
import { isTabPage, pages } from '@/routes/pages'
import { returnTo } from '@/routes/return'
import { useSession } from '@/session/store'

/** After signing in: back to the page that asked for it, with what was typed there still in it; otherwise home. */
function returnAfterSignIn(from: string | undefined): Promise<void> {
  const url = returnTo(from)
  if (!url) return switchTab(pages.home.url())
  if (isTabPage(url)) return switchTab(url.split('?')[0] ?? url)
  return previousUrl() === url ? back() : replace(url)
}

/**
 * For the pages that sign in: they are left once, as soon as somebody is signed in, however that came about: by their form, by WeChat
 * meanwhile, or before a link led here. Gives what leaves at once.
 */
export function useLanding(from: string | undefined): () => void {
  const isSignedIn = useSession(({ status }) => status === 'signedIn')
  const left = useRef(false)
  const land = () => {
    if (left.current) return
    left.current = true
    void returnAfterSignIn(from)
  }
  useEffect(() => {
    if (isSignedIn) land()
  })
  return land
}
