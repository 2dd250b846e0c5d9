import { Loaded } from '@/components/loaded'
import { Screen } from '@/components/screen'
import { Skeleton } from '@/components/skeleton'
import { DeletionForm } from '@/features/personal-data/components/deletion-form'
import { usePersonalData } from '@/features/personal-data/queries'
import { toast } from '@/platform/feedback'
import { switchTab } from '@/platform/navigation'
import { loadOf } from '@/queries/page-query'
import { pages } from '@/routes/pages'
import { SignedInGuard, SignInFirst } from '../../guards/signed-in-guard'

function leave(): void {
  void switchTab(pages.home.url()).then(() => toast('账号已注销'))
}

function Deletion() {
  const query = usePersonalData()
  return (
    <Screen>
      <Loaded load={loadOf(query)} skeleton={<Skeleton rows={6} />}>
        {(data) => <DeletionForm data={data} onDeleted={leave} />}
      </Loaded>
    </Screen>
  )
}

export default function DeletionPage() {
  return (
    <SignedInGuard
      visitor={<SignInFirst title="登录后才能注销账号" note="注销前会告诉您删除什么、保留什么" />}
    >
      <Deletion />
    </SignedInGuard>
  )
}
