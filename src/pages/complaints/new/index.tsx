import { pages } from '@/routes/pages'
import { Button } from '@/components/button'
import { Screen } from '@/components/screen'
import { ComplaintFields } from '@/features/complaints/components/complaint-fields'
import { RestoredNotice } from '@/features/complaints/components/restored-notice'
import { SendNotice } from '@/features/complaints/components/send-notice'
import { useComplaintForm } from '@/features/complaints/use-complaint-form'
import { useSendComplaint } from '@/features/complaints/use-send-complaint'
import { Loaded } from '@/components/loaded'
import { useComplaintCategories } from '@/features/complaints/queries'
import { loadOf } from '@/queries/page-query'
import { toast } from '@/platform/feedback'
import { replace } from '@/platform/navigation'
import { askToSubscribe } from '@/session/subscriptions'
import { MemberGuard } from '../../guards/member-guard'

async function showSent(id: number | undefined): Promise<void> {
  await replace(id === undefined ? pages.complaints.url() : pages.complaint.url(id))
  toast('已提交')
}

function NewComplaint({ communityIdentifier }: { communityIdentifier: string }) {
  const { form, picturesError, checked, clear } = useComplaintForm(communityIdentifier)
  const complaint = useSendComplaint(communityIdentifier, (id) => void showSent(id))
  const categories = useComplaintCategories()
  const { sending, lookingUp, uncertain, send, lookUp } = complaint
  const submit = async () => {
    const values = checked()
    if (!values) return
    // WeChat offers its messages only in a tap, and this is the last one. Sending does not wait for the choice.
    void askToSubscribe('complaint')
    await send({ ...values, category: categories.data?.find(({ id }) => id === values.categoryId) })
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
      <Loaded
        load={loadOf(categories, { isEmpty: (rows) => rows.length === 0 })}
        empty={{ title: '现在不能提交', note: '物业没有开放投诉建议的类别，请联系小区物业服务中心' }}
      >
        {(rows) => (
          <ComplaintFields
            communityIdentifier={communityIdentifier}
            categories={rows}
            form={form}
            picturesError={picturesError}
          />
        )}
      </Loaded>
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
