import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { pages } from '@/routes/pages'
import { Button } from '@/components/button'
import { EmptyState } from '@/components/empty-state'
import { Screen } from '@/components/screen'
import { rentalSettings } from '@/platform/env'
import { switchTab } from '@/platform/navigation'
import { session } from '@/session/backend'
import { isNotKnownToRental } from '@/session/rental'
import { SignedInGuard, SignInFirst } from './signed-in-guard'

const ToHome = () => (
  <Button kind="secondary" onTap={() => switchTab(pages.home.url())}>
    回到首页
  </Button>
)

const NotOffered = () => (
  <Screen>
    <EmptyState drawing="empty" title="租房还没有开通" note="需要时请联系小区物业服务中心">
      <ToHome />
    </EmptyState>
  </Screen>
)

function NotKnown({ onRetry }: { onRetry: () => Promise<void> }) {
  return (
    <Screen>
      <EmptyState
        drawing="failed"
        title="租房系统里没有您的微信"
        note="租房由另一个系统提供，您的微信还没有在那里登记，请联系小区物业服务中心登记后再来"
      >
        <Button onTap={onRetry}>重试</Button>
        <ToHome />
      </EmptyState>
    </Screen>
  )
}

/** Shows the page unless rental does not know the person. The pages show every other error themselves. */
function Known({ children }: { children: ReactNode }) {
  const { error, refetch } = useQuery({
    queryKey: ['rental', 'entrance'],
    queryFn: async () => (await session.currentToken('rental')) !== undefined,
  })
  if (isNotKnownToRental(error)) return <NotKnown onRetry={async () => void (await refetch())} />
  return <>{children}</>
}

interface Props {
  children: ReactNode
  /** The title for visitors; default: one for tenants. */
  title?: string
  note?: string
  /** Keeps the page when the session is lost. What was typed waits there for the new sign-in. */
  staysOpen?: boolean
}

/** The guard of all pages of renting: this build offers it, somebody is signed in, and rental knows them. */
export function RentalGuard({ children, title, note, staysOpen }: Props) {
  if (!rentalSettings.isOn) return <NotOffered />
  return (
    <SignedInGuard
      staysOpen={staysOpen}
      visitor={
        <SignInFirst title={title ?? '登录后找房'} note={note ?? '登录后可以看附近的房源、收藏和申请看房'} />
      }
    >
      <Known>{children}</Known>
    </SignedInGuard>
  )
}

/** The guard of all pages of letting. */
export const HostGuard = ({ children }: { children: ReactNode }) => (
  <RentalGuard staysOpen title="登录后出租" note="登录后可以发布和管理您要出租的房源">
    {children}
  </RentalGuard>
)
