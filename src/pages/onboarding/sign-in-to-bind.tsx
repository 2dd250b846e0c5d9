import { Button } from '@/components/button'
import { EmptyState } from '@/components/empty-state'
import { Screen } from '@/components/screen'

/** Tells a visitor that the forms need an account. The sign-in leads back to them. */
export const SignInToBind = ({ onLogin }: { onLogin: () => void }) => (
  <Screen>
    <EmptyState
      drawing="waiting"
      title="登录后才能绑定房屋"
      note="登录或注册只需要手机号，完成后会回到这里。"
    >
      <Button onTap={onLogin}>去登录</Button>
    </EmptyState>
  </Screen>
)
