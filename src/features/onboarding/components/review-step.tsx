import { Button } from '@/components/button'
import { Notice } from '@/components/notice'
import { clearDraft, drafts } from '../draft'
import {
  hasNoPerson,
  hasPerson,
  isAlreadyAppliedOrMember,
  useSubmitApplication,
} from '../use-submit-application'
import { FailureNotice } from './failure-notice'
import { useFlowNavigation } from './flow-context'
import { ReviewGroups } from './review-groups'
import { StepFrame } from './step-frame'

export interface ReviewStepProps {
  onSubmitted: (introduction: string) => void
  /** Goes to the other of the two forms. */
  onOtherForm: () => void
}

/** Says that no answer came. The resident looks up the application first, and decides whether it is sent again. */
function Uncertain({ onAgain }: { onAgain: () => void }) {
  const { toHouses } = useFlowNavigation()
  return (
    <Notice
      kind="warning"
      action={
        <>
          <Button kind="text" size="small" onTap={toHouses}>
            去「房屋」核对
          </Button>
          <Button kind="text" size="small" onTap={onAgain}>
            没有这条申请，重新提交
          </Button>
        </>
      }
    >
      网络中断，不确定申请是否已提交。请先到「房屋」查看有没有这条申请，不要重复提交。您填写的内容都还在。
    </Notice>
  )
}

function Refused({ error, onOtherForm }: { error: unknown; onOtherForm: () => void }) {
  const { kind, toHouses } = useFlowNavigation()
  const look = () => {
    clearDraft(kind)
    toHouses()
  }
  if (isAlreadyAppliedOrMember(error))
    return <FailureNotice error={error} way={{ text: '查看我的房屋', onTap: look }} />
  if (hasPerson(error))
    return <FailureNotice error={error} way={{ text: '去绑定更多房屋', onTap: onOtherForm }} />
  if (hasNoPerson(error))
    return <FailureNotice error={error} way={{ text: '去填写个人信息', onTap: onOtherForm }} />
  return <FailureNotice error={error} />
}

/** The step that shows everything again, with a way back to each part, and sends the application. */
export function ReviewStep({ onSubmitted, onOtherForm }: ReviewStepProps) {
  const { kind } = useFlowNavigation()
  const { send, sending } = useSubmitApplication(onSubmitted)
  const uncertain = drafts[kind]((draft) => draft.uncertain)
  const busy = sending.state === 'busy'
  const again = () => {
    drafts[kind].setState({ uncertain: false })
    void send()
  }
  return (
    <StepFrame primary={{ text: '提交审核', onTap: send, busy, disabled: uncertain && !busy }}>
      {uncertain && !busy ? <Uncertain onAgain={again} /> : null}
      {sending.state === 'failed' ? <Refused error={sending.error} onOtherForm={onOtherForm} /> : null}
      <ReviewGroups />
    </StepFrame>
  )
}
