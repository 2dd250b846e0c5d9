import { useEffect, useRef } from 'react'
import { back, previousUrl, replace, switchTab } from '@/platform/navigation'
import { isTabPage, pages } from '@/routes/pages'
import { returnTo } from '@/routes/return'
import { useSession } from '@/session/store'

/** Goes back to the page that asked for the sign-in, which still holds what was typed there; without one it goes home. */
function returnAfterSignIn(from: string | undefined): Promise<void> {
  const url = returnTo(from)
  if (!url) return switchTab(pages.home.url())
  if (isTabPage(url)) return switchTab(url.split('?')[0] ?? url)
  return previousUrl() === url ? back() : replace(url)
}

/**
 * Leaves a page that signs in, once, as soon as somebody is signed in: by its form, by WeChat meanwhile, or before a link led here. Gives a
 * function that leaves at once.
 */
export function useReturnAfterSignIn(from: string | undefined): () => void {
  const isSignedIn = useSession(({ status }) => status === 'signedIn')
  const left = useRef(false)
  const leave = () => {
    if (left.current) return
    left.current = true
    void returnAfterSignIn(from)
  }
  useEffect(() => {
    if (isSignedIn) leave()
  })
  return leave
}
