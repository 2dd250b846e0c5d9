import { View } from '@tarojs/components'
import { Button } from '@/components/button'
import { Loaded } from '@/components/loaded'
import { Screen } from '@/components/screen'
import { Skeleton } from '@/components/skeleton'
import { useHiddenFromCaptures } from '@/components/use-hidden-from-captures'
import { DataView } from '@/features/personal-data/components/data-view'
import { exportData } from '@/features/personal-data/export-data'
import { pendingCorrection } from '@/features/personal-data/facts'
import { personalDataSentence, usePersonalData, type PersonalData } from '@/features/personal-data/queries'
import { go } from '@/platform/navigation'
import { usePageQuery } from '@/queries/page-query'
import { pages } from '@/routes/pages'
import { SignedInGuard, SignInFirst } from '../../guards/signed-in-guard'

function Actions({ data }: { data: PersonalData }) {
  const canCorrect = data.person !== undefined && pendingCorrection(data) === undefined
  return (
    <View>
      {canCorrect ? (
        <Button block onTap={() => go(pages.correction.url())}>
          申请更正
        </Button>
      ) : null}
      <Button block kind="secondary" onTap={() => exportData(data)}>
        导出成文件
      </Button>
    </View>
  )
}

function MyData() {
  const query = usePersonalData()
  const load = usePageQuery(query, { sentence: personalDataSentence })
  return (
    <Screen bottom={query.data ? <Actions data={query.data} /> : null}>
      <Loaded load={load} skeleton={<Skeleton rows={8} />}>
        {(data) => <DataView data={data} />}
      </Loaded>
    </Screen>
  )
}

/** 我的信息: everything that the backend holds about the resident, to be looked at, corrected and saved. */
export default function MyDataPage() {
  useHiddenFromCaptures()
  return (
    <SignedInGuard visitor={<SignInFirst title="登录后查看您的信息" note="平台上关于您的全部信息都在这里" />}>
      <MyData />
    </SignedInGuard>
  )
}
