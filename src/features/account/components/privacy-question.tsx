import { PRIVACY_AGREE_ID, PrivacySheet } from '@/components/privacy-sheet'
import { openPrivacyContract } from '@/platform/privacy'
import { answerPrivacy, usePrivacyQuestion } from '../privacy-question'

/** Over whichever page is in front, while WeChat waits for the answer. */
export function PrivacyQuestion({ onOwnText }: { onOwnText: () => void }) {
  const asked = usePrivacyQuestion((state) => state.waiting.length > 0)
  const contractName = usePrivacyQuestion((state) => state.contractName)
  if (!asked) return null
  // Without a contract at WeChat our own text says the same.
  const open = async () => {
    if (!(await openPrivacyContract())) onOwnText()
  }
  return (
    <PrivacySheet
      contractName={contractName}
      onContract={() => void open()}
      onAgree={() => answerPrivacy({ event: 'agree', buttonId: PRIVACY_AGREE_ID })}
      onRefuse={() => answerPrivacy({ event: 'disagree' })}
    />
  )
}
