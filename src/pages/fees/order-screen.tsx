import { pages } from '@/routes/pages'
import type { ReactNode } from 'react'
import { Button } from '@/components/button'
import { EmptyState } from '@/components/empty-state'
import { Screen } from '@/components/screen'
import { replace } from '@/platform/navigation'
import { ForMember } from '../guards/for-member'

export const ToFees = () => (
  <Button kind="secondary" onTap={() => replace(pages.fees.url())}>
    查看生活缴费
  </Button>
)

/** What is said where an order should be and none is. */
export const NO_ORDER = {
  title: '没有找到这笔账单',
  note: '它可能已经撤销，或不再由您缴纳',
  action: <ToFees />,
}

/** Around a page about certain orders; a damaged address shows nothing but the way back. */
export function ForRoute<R>({
  route,
  children,
}: {
  route: R | undefined
  children: (route: R) => ReactNode
}) {
  if (route === undefined) {
    return (
      <Screen>
        <EmptyState drawing="failed" title="这个页面打不开" note="地址不完整，请从“生活缴费”里重新进入">
          <ToFees />
        </EmptyState>
      </Screen>
    )
  }
  return <ForMember module="fees">{() => children(route)}</ForMember>
}
