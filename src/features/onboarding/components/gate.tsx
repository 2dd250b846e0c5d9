import { useState, type ReactNode } from 'react'
import { Button } from '@/components/button'
import { EmptyState } from '@/components/empty-state'
import { Screen } from '@/components/screen'
import { Skeleton } from '@/components/skeleton'
import { StateView } from '@/components/state-view'
import { useSession } from '@/session/store'

/** The forms need an account; a visitor signs in and comes back to them. */
export function Gate({ children, onLogin }: { children: ReactNode; onLogin: () => void }) {
  const status = useSession((state) => state.status)
  const [entered, setEntered] = useState(false)
  if (status === 'signedIn' && !entered) setEntered(true)
  // A session lost in the middle takes nothing off the page: what is typed there waits for the new sign-in.
  if (entered) return <>{children}</>
  return (
    <Screen>
      {status === 'starting' ? (
        <StateView state={{ kind: 'loading' }} onRetry={onLogin} skeleton={<Skeleton shape="form" />}>
          {() => null}
        </StateView>
      ) : (
        <EmptyState
          drawing="waiting"
          title="登录后才能绑定房屋"
          note="登录或注册只需要手机号，完成后会回到这里。"
        >
          <Button onTap={onLogin}>去登录</Button>
        </EmptyState>
      )}
    </Screen>
  )
}
