import { Button } from '@/components/button'
import { Notice } from '@/components/notice'

export interface RefusalView {
  readonly sentence: string
  /** The button that does what the sentence advises. */
  readonly way?: { readonly text: string; readonly go: () => void }
}

/** Says in words why the server refused, with a button for the next step. */
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
