import { create } from 'zustand'
import { onPrivacyQuestion, privacyContractName, type PrivacyAnswer } from '@/platform/privacy'

type Answer = (answer: PrivacyAnswer) => void

interface PrivacyQuestion {
  /** The calls of WeChat that wait for the resident's choice. Each of them needs it. */
  readonly waiting: readonly Answer[]
  readonly contractName: string
}

const FALLBACK = '《隐私保护指引》'

export const usePrivacyQuestion = create<PrivacyQuestion>()(() => ({ waiting: [], contractName: FALLBACK }))

/** Starts to listen for WeChat's questions. It must be called at launch, before anything can use the camera or the album. */
export function watchPrivacyQuestions(): void {
  onPrivacyQuestion((answer) => {
    usePrivacyQuestion.setState(({ waiting }) => ({ waiting: [...waiting, answer] }))
    void privacyContractName().then((name) => {
      if (name) usePrivacyQuestion.setState({ contractName: name })
    })
  })
}

/** Gives all waiting calls the resident's choice. */
export function answerPrivacy(answer: PrivacyAnswer): void {
  const { waiting } = usePrivacyQuestion.getState()
  usePrivacyQuestion.setState({ waiting: [] })
  waiting.forEach((tell) => tell(answer))
}
