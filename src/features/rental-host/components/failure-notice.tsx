import { ApiError } from '@/api/errors'
import { Button } from '@/components/button'
import { Notice } from '@/components/notice'
import { rentalSentence } from '@/components/rental-words'
import { useSession } from '@/session/store'

interface Props {
  error: unknown
  onLogin: () => void
  /** A button that helps, unless something else on the page does. */
  way?: { readonly text: string; readonly onTap: () => void }
}

/** Says what went wrong and what to do. What was typed stays, and a sign-in leads back to this page. */
export function FailureNotice({ error, onLogin, way }: Props) {
  const signedIn = useSession((state) => state.status === 'signedIn')
  const isLost = error instanceof ApiError && error.kind === 'sessionLost'
  if (isLost && !signedIn)
    return (
      <Notice
        kind="danger"
        action={
          <Button kind="text" size="small" onTap={onLogin}>
            去登录
          </Button>
        }
      >
        登录已失效，请重新登录。您填写的内容都还在。
      </Notice>
    )
  const action = way && (
    <Button kind="text" size="small" onTap={way.onTap}>
      {way.text}
    </Button>
  )
  return (
    <Notice kind="danger" action={action}>
      {isLost ? '租房系统没有认出您。您填写的内容都还在，请再试一次。' : rentalSentence(error)}
    </Notice>
  )
}
