import { EmptyState } from '@/components/empty-state'
import { Loaded } from '@/components/loaded'
import { Screen } from '@/components/screen'
import { Skeleton } from '@/components/skeleton'
import { useHiddenFromCaptures } from '@/components/use-hidden-from-captures'
import { CorrectionForm } from '@/features/personal-data/components/correction-form'
import { pendingCorrection } from '@/features/personal-data/facts'
import { personalDataSentence, usePersonalData, type PersonalData } from '@/features/personal-data/queries'
import { toast } from '@/platform/feedback'
import { back } from '@/platform/navigation'
import { loadOf } from '@/queries/page-query'
import { SignedInGuard } from '../../guards/signed-in-guard'

function leave(): void {
  toast('更正申请已提交，等待物业审核')
  void back()
}

function Content({ data }: { data: PersonalData }) {
  if (!data.person)
    return <EmptyState drawing="empty" title="还没有登记信息" note="绑定房屋时填写，之后可以在这里申请更正" />
  if (pendingCorrection(data))
    return <EmptyState drawing="waiting" title="更正申请正在审核" note="审核完成后，可以再次申请" />
  return <CorrectionForm person={data.person} onSent={leave} />
}

function Correction() {
  const query = usePersonalData()
  return (
    <Screen>
      <Loaded
        load={loadOf(query, { sentence: personalDataSentence })}
        skeleton={<Skeleton shape="form" rows={5} />}
      >
        {(data) => <Content data={data} />}
      </Loaded>
    </Screen>
  )
}

export default function CorrectionPage() {
  useHiddenFromCaptures()
  return (
    <SignedInGuard staysOpen>
      <Correction />
    </SignedInGuard>
  )
}
