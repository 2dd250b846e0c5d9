import { pages } from '@/routes/pages'
import { View } from '@tarojs/components'
import { usePullDownRefresh } from '@tarojs/taro'
import { Fragment, useState, type ReactNode } from 'react'
import { Button } from '@/components/button'
import { EmptyState } from '@/components/empty-state'
import { Screen } from '@/components/screen'
import { Skeleton } from '@/components/skeleton'
import { Loading } from '@/components/state-view'
import { stopPullDownRefresh } from '@/platform/feedback'
import { currentUrl, go } from '@/platform/navigation'
import { session } from '@/session/backend'
import { useSession } from '@/session/store'

/** Shown while nothing is known of a page yet. */
export const Waiting = () => (
  <Screen>
    <Loading skeleton={<Skeleton rows={4} />} />
  </Screen>
)

/** Tells a visitor why an account is needed. The sign-in leads back to this page. */
export const SignInFirst = ({
  title = '登录后查看您的房屋',
  note = '已绑定的房屋和申请的进度都在这里',
}: {
  title?: string
  note?: string
}) => (
  <Screen>
    <EmptyState drawing="empty" title={title} note={note}>
      <Button onTap={() => go(pages.login.url(currentUrl()))}>登录</Button>
      <Button kind="text" onTap={() => go(pages.register.url(currentUrl()))}>
        注册新账号
      </Button>
    </EmptyState>
  </Screen>
)

/** Ends the pull-down at once, because there is nothing to read again. */
function NothingToRead({ children }: { children: ReactNode }) {
  usePullDownRefresh(stopPullDownRefresh)
  return <>{children}</>
}

interface Props {
  children: ReactNode
  /** Shown until it is known whether somebody is signed in. */
  waiting?: ReactNode
  /** Shown to a visitor in place of the page. */
  visitor?: ReactNode
  /** Keeps the page when the session is lost. What was typed stays there, hidden, until its owner signs in again. */
  staysOpen?: boolean
}

/**
 * The guard of pages that only a signed-in resident can see. A page belongs to one owner: for another one it begins anew, whatever was
 * typed into it (docs/decisions/017).
 */
export function SignedInGuard({
  children,
  waiting = <Waiting />,
  visitor = <SignInFirst />,
  staysOpen = false,
}: Props) {
  const status = useSession((state) => state.status)
  const owner = useSession(() => session.ownerTag)
  const [entered, setEntered] = useState(false)
  if (staysOpen && status === 'signedIn' && !entered) setEntered(true)
  const isIn = status === 'signedIn'
  const instead = <NothingToRead key={status}>{status === 'starting' ? waiting : visitor}</NothingToRead>
  if (!staysOpen) return isIn ? <Fragment key={owner}>{children}</Fragment> : instead
  return (
    <>
      {isIn || (entered && owner !== undefined) ? (
        <View key={owner} className={isIn ? undefined : 'wj-hidden'}>
          {children}
        </View>
      ) : null}
      {isIn ? null : instead}
    </>
  )
}
