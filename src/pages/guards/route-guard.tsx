import type { ReactNode } from 'react'
import { Button } from '@/components/button'
import { EmptyState } from '@/components/empty-state'
import { Screen } from '@/components/screen'
import { back as goBack } from '@/platform/navigation'

interface Props<R> {
  /** The parameters of the address; undefined if it is damaged. */
  route: R | undefined
  /** The Chinese name of the page that leads here properly, such as 我的房屋. */
  from?: string
  /** The button that leads to that page. */
  back?: ReactNode
  /** Replaces the whole notice, on pages where a damaged address means the same as a thing that does not exist. */
  damaged?: ReactNode
  children: (route: R) => ReactNode
}

const toWhereItWas = <Button onTap={() => goBack()}>返回</Button>

/** The guard of a page about a certain thing. For a damaged address it shows only the way back. */
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
