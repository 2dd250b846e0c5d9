import { pages } from '@/routes/pages'
import { Button } from '@/components/button'
import { Screen } from '@/components/screen'
import { ComplaintFields } from '@/features/complaints/components/complaint-fields'
import { RestoredNotice } from '@/features/complaints/components/restored-notice'
import { SendNotice } from '@/features/complaints/components/send-notice'
import { useComplaintForm } from '@/features/complaints/use-complaint-form'
import { useSendComplaint } from '@/features/complaints/use-send-complaint'
import { toast } from '@/platform/feedback'
import { replace } from '@/platform/navigation'
import { askToSubscribe } from '@/session/subscriptions'
import { MemberGuard } from '../../guards/member-guard'

async function showSent(id: number): Promise<void> {
  await replace(pages.complaint.url(id))
  toast('已提交')
}

function NewComplaint({ communityIdentifier }: { communityIdentifier: string }) {
  const { form, picturesError, checked, clear } = useComplaintForm(communityIdentifier)
  const complaint = useSendComplaint(communityIdentifier, (id) => void showSent(id))
  const { sending, lookingUp, uncertain, send, lookUp } = complaint
  const submit = async () => {
    const values = checked()
    if (!values) return
    // No tap follows here: WeChat asks in this one, and sending does not wait for the answer.
    void askToSubscribe('complaint')
    await send(values)
  }
  const bottom = uncertain ? (
    <Button block busy={lookingUp.state === 'busy'} onTap={lookUp}>
      核对是否已提交
    </Button>
  ) : (
    <Button block busy={sending.state === 'busy'} onTap={submit}>
      {sending.state === 'busy' ? '正在提交' : '提交'}
    </Button>
  )
  return (
    <Screen bottom={bottom} form>
      <RestoredNotice communityIdentifier={communityIdentifier} onClear={clear} />
      <SendNotice {...complaint} />
      <ComplaintFields communityIdentifier={communityIdentifier} form={form} picturesError={picturesError} />
    </Screen>
  )
}

export default function NewComplaintPage() {
  return (
    <MemberGuard module="complaints">
      {({ communityIdentifier }) => (
        <NewComplaint key={communityIdentifier} communityIdentifier={communityIdentifier} />
      )}
    </MemberGuard>
  )
}
