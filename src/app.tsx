import './platform/polyfill/old-phones'
import './platform/polyfill/local-storage'
import { pages } from '@/routes/pages'
import { isSignInPage } from '@/routes/return'
import { QueryClientProvider } from '@tanstack/react-query'
import { useLaunch } from '@tarojs/taro'
import { useEffect, useMemo, type PropsWithChildren } from 'react'
import { AppearanceContext, OnlineContext, OverlayContext } from '@/components/appearance'
import { PrivacyQuestion } from '@/features/account/components/privacy-question'
import { watchPrivacyQuestions } from '@/features/account/privacy-question'
import { isWechatTooOld } from '@/platform/base-library'
import { confirm, tell } from '@/platform/feedback'
import { watchKeyboard } from '@/platform/keyboard'
import { watchMissingCode } from '@/platform/missing-code'
import { currentUrl, go } from '@/platform/navigation'
import { eraseOwnFiles } from '@/platform/own-files'
import { watchUpdates } from '@/platform/update'
import { session } from '@/session/backend'
import { restorePreferences, usePreferences } from '@/session/preferences'
import { watchPrivacyConsent } from '@/queries/consents'
import { queryClient, useOnline, refetchOnAppShow } from '@/queries/query-client'
import { testersButton } from './console-entry'
import './app.scss'

const askToRestart = () =>
  confirm({
    title: '新版本已准备好',
    content: '重新打开即可使用，大约一秒钟。没有提交的个人信息需要重新填写。',
    confirmText: '现在更新',
    cancelText: '稍后',
  })

const tellOfOldWechat = () =>
  tell('微信版本过低', '您的微信版本较低，部分功能可能无法使用。请在手机的应用商店更新微信后再打开。')

/** However many calls found the session lost: one login page, which leads back here. */
function toLogin(): void {
  const here = currentUrl()
  if (!isSignInPage(here)) void go(pages.login.url(here))
}

const overlay = (
  <>
    <PrivacyQuestion onOwnText={() => void go(pages.privacy.url())} />
    {testersButton}
  </>
)

export default function App({ children }: PropsWithChildren) {
  const theme = usePreferences((state) => state.theme)
  const textScale = usePreferences((state) => state.textScale)
  const online = useOnline()
  const appearance = useMemo(() => ({ theme, textScale }), [theme, textScale])

  useLaunch(() => {
    restorePreferences()
    // Whatever wrote them is gone with the run before.
    eraseOwnFiles()
    watchKeyboard()
    watchMissingCode()
    watchPrivacyQuestions()
    watchUpdates(askToRestart)
    refetchOnAppShow()
    if (isWechatTooOld()) void tellOfOldWechat()
    void session.start()
  })
  useEffect(() => session.onLost(toLogin), [])
  useEffect(() => watchPrivacyConsent(() => void go(pages.consent.url())), [])

  return (
    <QueryClientProvider client={queryClient}>
      <AppearanceContext.Provider value={appearance}>
        <OnlineContext.Provider value={online}>
          <OverlayContext.Provider value={overlay}>{children}</OverlayContext.Provider>
        </OnlineContext.Provider>
      </AppearanceContext.Provider>
    </QueryClientProvider>
  )
}
