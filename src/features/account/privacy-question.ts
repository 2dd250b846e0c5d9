import { create } from 'zustand'
import { onPrivacyQuestion, privacyContractName, type PrivacyAnswer } from '@/platform/privacy'

type Answer = (answer: PrivacyAnswer) => void

interface PrivacyQuestion {
  /** Calls of WeChat's that wait; each wants its answer. */
  readonly waiting: readonly Answer[]
  readonly contractName: string
}

const FALLBACK = '《隐私保护指引》'

export const usePrivacyQuestion = create<PrivacyQuestion>()(() => ({ waiting: [], contractName: FALLBACK }))

/** At launch, before anything can touch camera or album. */
export function watchPrivacyQuestions(): void {
  onPrivacyQuestion((answer) => {
    usePrivacyQuestion.setState(({ waiting }) => ({ waiting: [...waiting, answer] }))
    void privacyContractName().then((name) => {
      if (name) usePrivacyQuestion.setState({ contractName: name })
    })
  })
}

/** Gives every waiting call the same answer. */
export function answerPrivacy(answer: PrivacyAnswer): void {
  const { waiting } = usePrivacyQuestion.getState()
  usePrivacyQuestion.setState({ waiting: [] })
  waiting.forEach((tell) => tell(answer))
}
