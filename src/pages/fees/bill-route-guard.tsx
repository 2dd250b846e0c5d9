import { pages } from '@/routes/pages'
import type { ReactNode } from 'react'
import { Button } from '@/components/button'
import { replace } from '@/platform/navigation'
import { MemberGuard } from '../guards/member-guard'
import { RouteGuard } from '../guards/route-guard'

export const ToFees = () => (
  <Button kind="secondary" onTap={() => replace(pages.fees.url())}>
    查看生活缴费
  </Button>
)

/** What is shown if there is no such bill. */
export const NO_BILL = {
  title: '没有找到这笔账单',
  note: '它可能已经撤销，或不再由您缴纳',
  action: <ToFees />,
}

/** The guard of a page about certain bills. */
export const BillRouteGuard = <R,>({
  route,
  children,
}: {
  route: R | undefined
  children: (route: R) => ReactNode
}) => (
  <RouteGuard route={route} from="“生活缴费”" back={<ToFees />}>
    {(valid) => <MemberGuard module="fees">{() => children(valid)}</MemberGuard>}
  </RouteGuard>
)
