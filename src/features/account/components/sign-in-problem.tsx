import { Button } from '@/components/button'
import { Notice } from '@/components/notice'

export interface RefusalView {
  readonly sentence: string
  /** The way on that the sentence speaks of. */
  readonly way?: { readonly text: string; readonly go: () => void }
}

/** What the server would not do, in words, with the way on. */
export function SignInProblem({ refusal }: { refusal: RefusalView | undefined }) {
  if (!refusal) return null
  const { sentence, way } = refusal
  const action = way && (
    <Button kind="text" size="small" onTap={way.go}>
      {way.text}
    </Button>
  )
  return (
    <Notice kind={way ? 'warning' : 'danger'} action={action}>
      {sentence}
    </Notice>
  )
}
