import { Button } from '@/components/button'
import { EmptyState } from '@/components/empty-state'

interface Props {
  onLogin: () => void
  onRegister: () => void
  title?: string
  note?: string
}

/** For visitors: why an account is needed, and the way that leads back here. */
export function LoginFirst({
  onLogin,
  onRegister,
  title = '登录后查看您的房屋',
  note = '已绑定的房屋和申请的进度都在这里',
}: Props) {
  return (
    <EmptyState drawing="empty" title={title} note={note}>
      <Button onTap={onLogin}>登录</Button>
      <Button kind="text" onTap={onRegister}>
        注册新账号
      </Button>
    </EmptyState>
  )
}
