import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { Screen } from '@/components/screen'
import { Skeleton } from '@/components/skeleton'
import { ReportForm } from '@/features/repairs/components/report-form'
import { ReportResult } from '@/features/repairs/components/report-result'
import type { Unsure } from '@/features/repairs/drafts'
import { useRepairs } from '@/features/repairs/queries'
import { findSent } from '@/features/repairs/report'
import { buildNewRepairUrl, buildRepairUrl, parseNewRepairRoute } from '@/features/repairs/route'
import { useRepair } from '@/features/repairs/work-order'
import { REPAIRS_URL } from '@/pages/urls'
import { replace } from '@/platform/navigation'
import { ForMember, type Home } from '../../guards/for-member'

/** To the work order that came of it; to the list where it cannot be told. */
async function showProgress(sent: Unsure): Promise<void> {
  const order = await findSent(sent).catch(() => undefined)
  await replace(order ? buildRepairUrl(order.number) : REPAIRS_URL)
}

function NewRepair({ house, houses, number }: Home & { number: string | undefined }) {
  const [sent, setSent] = useState<Unsure>()
  // What is open before tells the new one from it afterwards.
  useRepairs('PENDING')
  const former = useRepair(number)
  if (sent)
    return (
      <Screen>
        <ReportResult
          onProgress={() => showProgress(sent)}
          onMore={() => void replace(buildNewRepairUrl())}
        />
      </Screen>
    )
  // Taken over from the start; one that cannot be read leaves its number.
  if (number !== undefined && !former.data && !former.error)
    return (
      <Screen>
        <Skeleton shape="form" rows={4} />
      </Screen>
    )
  const others = houses.filter(({ houseId }) => houseId !== house.houseId)
  return (
    <ReportForm
      houses={[house, ...others]}
      again={number === undefined ? undefined : { ...former.data, number }}
      onArrived={setSent}
    />
  )
}

export default function NewRepairPage() {
  const number = parseNewRepairRoute(useRouter().params)
  return <ForMember module="repairs">{(home) => <NewRepair {...home} number={number} />}</ForMember>
}
