import { pages } from '@/routes/pages'
import { Button } from '@/components/button'
import { EmptyState } from '@/components/empty-state'
import { go } from '@/platform/navigation'
import { backTo } from './back-to'

export const toLogin = (from: string): void => void go(pages.login.url(from))

export const ToHostHome = () => (
  <Button kind="secondary" onTap={() => backTo(pages.hostHome.url())}>
    查看我的房源
  </Button>
)

/** Not among the landlord's houses: deleted, or somebody else's. */
export const NoHouse = () => (
  <EmptyState drawing="empty" title="没有找到这套房源" note="它可能已经删除">
    <ToHostHome />
  </EmptyState>
)
