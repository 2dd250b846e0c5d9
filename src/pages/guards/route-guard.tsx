import type { ReactNode } from 'react'
import { Button } from '@/components/button'
import { EmptyState } from '@/components/empty-state'
import { Screen } from '@/components/screen'
import { back as goBack } from '@/platform/navigation'

interface Props<R> {
  /** What the address says; undefined when it is damaged. */
  route: R | undefined
  /** From where the page opens again, in Chinese: 我的房屋. */
  from?: string
  /** The button that leads there. */
  back?: ReactNode
  /** What is shown instead of all that, where a damaged address is nothing else than a thing that does not exist. */
  damaged?: ReactNode
  children: (route: R) => ReactNode
}

const toWhereItWas = <Button onTap={() => goBack()}>返回</Button>

/** Around a page that is about something: a damaged address shows nothing but the way back. */
export function RouteGuard<R>({ route, from = '列表', back = toWhereItWas, damaged, children }: Props<R>) {
  if (route !== undefined) return <>{children(route)}</>
  if (damaged !== undefined) return <>{damaged}</>
  return (
    <Screen>
      <EmptyState drawing="failed" title="这个页面打不开" note={`地址不完整，请从${from}里重新进入`}>
        {back}
      </EmptyState>
    </Screen>
  )
}
