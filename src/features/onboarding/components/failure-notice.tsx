import { ApiError, sentenceOf } from '@/api/errors'
import { Button } from '@/components/button'
import { Notice } from '@/components/notice'
import { useSession } from '@/session/store'
import { useFlowNavigation } from './flow-context'

export interface FailureProps {
  error: unknown
  /** Replaces the error's own sentence. */
  sentence?: string
  /** A button that helps, unless something else on the page does. */
  way?: { readonly text: string; readonly onTap: () => void | Promise<void> }
}

export const isSessionLost = (error: unknown): boolean =>
  error instanceof ApiError && error.kind === 'sessionLost'

/** Says what went wrong and what to do. What was entered stays. */
export function FailureNotice({ error, sentence, way }: FailureProps) {
  const { toLogin } = useFlowNavigation()
  const signedIn = useSession((state) => state.status === 'signedIn')
  if (isSessionLost(error)) {
    if (signedIn) return <Notice>已重新登录，您填写的内容都还在，请再试一次。</Notice>
    const login = (
      <Button kind="text" size="small" onTap={toLogin}>
        去登录
      </Button>
    )
    return (
      <Notice kind="danger" action={login}>
        登录已失效，请重新登录。您填写的内容都还在。
      </Notice>
    )
  }
  const action = way && (
    <Button kind="text" size="small" onTap={way.onTap}>
      {way.text}
    </Button>
  )
  return (
    <Notice kind="danger" action={action}>
      {sentence ?? sentenceOf(error)}
    </Notice>
  )
}
