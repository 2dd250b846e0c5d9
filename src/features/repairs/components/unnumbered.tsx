import { EmptyState } from '@/components/empty-state'

/** Says that this house cannot be named to zhongmin, which has numbers of its own for houses, and that none is configured for it (R41). */
export const Unnumbered = ({ office }: { office: string | undefined }) => (
  <EmptyState
    drawing="waiting"
    title="这套房屋还不能在线报修"
    note={
      office === undefined
        ? '报修系统里还没有对上它的编号。请到小区物业服务中心报修，并请他们为您开通。'
        : `报修系统里还没有对上它的编号。请打物业电话 ${office} 报修，并请他们为您开通。`
    }
  />
)
