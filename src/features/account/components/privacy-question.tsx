import { PRIVACY_AGREE_ID, PrivacySheet } from '@/components/privacy-sheet'
import { openPrivacyContract } from '@/platform/privacy'
import { answerPrivacy, usePrivacyQuestion } from '../privacy-question'

/** WeChat's question whether the app may use a private interface. It lies over the page in front until it is answered. */
export function PrivacyQuestion({ onOwnText }: { onOwnText: () => void }) {
  const asked = usePrivacyQuestion((state) => state.waiting.length > 0)
  const contractName = usePrivacyQuestion((state) => state.contractName)
  if (!asked) return null
  // Apps without a privacy contract at WeChat show our own text, which says the same.
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
