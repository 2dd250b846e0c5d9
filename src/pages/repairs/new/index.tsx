import { pages } from '@/routes/pages'
import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { Screen } from '@/components/screen'
import { Skeleton } from '@/components/skeleton'
import { RepairForm } from '@/features/repairs/components/repair-form'
import type { ReportHouse } from '@/features/repairs/components/repair-fields'
import { RepairResult } from '@/features/repairs/components/repair-result'
import { Unnumbered } from '@/features/repairs/components/unnumbered'
import type { UncertainRepair } from '@/features/repairs/drafts'
import { useRepairs } from '@/features/repairs/queries'
import { findSent } from '@/features/repairs/send-repair'
import { useRepair } from '@/features/repairs/repair'
import { OfficeRepairForm } from '@/features/repairs/components/office-repair-form'
import { toast } from '@/platform/feedback'
import { replace } from '@/platform/navigation'
import { officePhoneOf } from '@/platform/office-phone'
import { hasWorkOrders, propertyNumberOf } from '@/platform/property-number'
import { MemberGuard, type MemberHome } from '../../guards/member-guard'

/** Goes to the work order that came of the request, or to the list if it is not known which that is. */
async function showProgress(sent: UncertainRepair): Promise<void> {
  const repair = await findSent(sent).catch(() => undefined)
  await replace(repair ? pages.repair.url(repair.number) : pages.repairs.url())
}

/** The houses that can be named to zhongmin (R41). */
const numbered = (houses: MemberHome['houses']): readonly ReportHouse[] =>
  houses.flatMap((house) => {
    const propertyNumber = propertyNumberOf(house)
    return propertyNumber === undefined
      ? []
      : [{ key: house.key, introduction: house.introduction, propertyNumber }]
  })

function NewRepair({ house, houses, number }: MemberHome & { number: string | undefined }) {
  const [sent, setSent] = useState<UncertainRepair>()
  // The repairs that are open now are read, so that the new one can be told from them afterwards.
  useRepairs('PENDING')
  const former = useRepair(number)
  if (sent)
    return (
      <Screen>
        <RepairResult
          onProgress={() => showProgress(sent)}
          onMore={() => void replace(pages.newRepair.url())}
        />
      </Screen>
    )
  // The former repair is taken over when the form opens, so it has to be read before. If it cannot be, only its number is taken over.
  if (number !== undefined && !former.data && !former.error)
    return (
      <Screen>
        <Skeleton shape="form" rows={4} />
      </Screen>
    )
  if (!hasWorkOrders(house.communityIdentifier))
    return (
      <Screen form>
        <OfficeRepairForm
          communityIdentifier={house.communityIdentifier}
          introduction={house.introduction}
          onDone={() => void replace(pages.repairs.url()).then(() => toast('已提交'))}
        />
      </Screen>
    )
  const [first, ...others] = numbered([house, ...houses.filter(({ key }) => key !== house.key)])
  if (!first)
    return (
      <Screen>
        <Unnumbered office={officePhoneOf(house)} />
      </Screen>
    )
  return (
    <RepairForm
      houses={[first, ...others]}
      again={number === undefined ? undefined : { ...former.data, number }}
      onArrived={setSent}
    />
  )
}

export default function NewRepairPage() {
  const number = pages.newRepair.parse(useRouter().params)
  return <MemberGuard module="repairs">{(home) => <NewRepair {...home} number={number} />}</MemberGuard>
}
