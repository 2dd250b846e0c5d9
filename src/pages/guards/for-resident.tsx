import { pages } from '@/routes/pages'
import type { ReactNode } from 'react'
import { Button } from '@/components/button'
import { EmptyState } from '@/components/empty-state'
import { Screen } from '@/components/screen'
import { Skeleton } from '@/components/skeleton'
import { LoginFirst } from '@/features/houses/components/login-first'
import { currentUrl, go, switchTab } from '@/platform/navigation'
import { useSession } from '@/session/store'

export const ToHouses = () => <Button onTap={() => switchTab(pages.houses.url())}>查看我的房屋</Button>

/** Around what only a signed-in resident can see; a damaged address shows nothing but the way back. */
export function ForResident({ valid, children }: { valid: boolean; children: ReactNode }) {
  const status = useSession((state) => state.status)
  if (!valid) {
    return (
      <Screen>
        <EmptyState drawing="failed" title="这个页面打不开" note="地址不完整，请从“我的房屋”里重新进入">
          <ToHouses />
        </EmptyState>
      </Screen>
    )
  }
  if (status === 'signedIn') return <>{children}</>
  return (
    <Screen>
      {status === 'starting' ? (
        <Skeleton shape="card" rows={3} />
      ) : (
        <LoginFirst
          onLogin={() => void go(pages.login.url(currentUrl()))}
          onRegister={() => void go(pages.register.url(currentUrl()))}
        />
      )}
    </Screen>
  )
}
