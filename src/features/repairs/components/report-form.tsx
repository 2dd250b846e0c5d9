import { useState } from 'react'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { Row } from '@/components/row'
import { Screen } from '@/components/screen'
import { useCategories } from '../categories'
import { moveDraft, slotOf, type Unsure } from '../drafts'
import { isUnregistered } from '../messages'
import { useReportForm, type Again } from '../use-report-form'
import { CategoryField, HouseField, WordFields, type HouseProps, type ReportHouse } from './report-fields'
import { ReportNotices } from './report-notices'
import { Unregistered } from './unregistered'

interface ReportProps extends Omit<HouseProps, 'disabled'> {
  slot: string
  again?: Again
  /** Whether a draft that is found is one that the resident has left. */
  announce: boolean
  onArrived: (sent: Unsure) => void
}

function Report({ slot, again, announce, onArrived, ...place }: ReportProps) {
  const tree = useCategories()
  const { house } = place
  const { form, uncertain, restored, category, ...report } = useReportForm({
    slot,
    propertyNumber: house.propertyNumber,
    again,
    tree: tree.data,
    onArrived,
  })
  const read = async () => void (await tree.refetch())
  if (isUnregistered(tree.error))
    return (
      <Screen>
        <Unregistered onRetry={read} />
      </Screen>
    )
  const bottom = uncertain ? (
    <Button block onTap={report.lookUp}>
      核对结果
    </Button>
  ) : (
    <Button block busy={report.busy} onTap={report.submit}>
      提交报修
    </Button>
  )
  return (
    <Screen bottom={bottom}>
      <ReportNotices
        restored={announce ? restored : undefined}
        uncertain={uncertain}
        missing={report.missing}
        sentence={report.sentence}
        onClear={report.clear}
      />
      <Card list>
        <HouseField {...place} disabled={report.busy || uncertain} />
        {again ? <Row title="原服务单" value={again.number} /> : null}
      </Card>
      <CategoryField form={form} tree={tree} chosen={category} />
      <WordFields form={form} />
    </Screen>
  )
}

interface Props {
  /** The current one first. */
  houses: readonly [ReportHouse, ...ReportHouse[]]
  again?: Again
  onArrived: (sent: Unsure) => void
}

/** A new repair, with a draft of its own for each house. */
export function ReportForm({ houses, again, onArrived }: Props) {
  const [place, setPlace] = useState(() => ({
    house: houses.find(({ propertyNumber }) => propertyNumber === again?.place) ?? houses[0],
    moved: false,
  }))
  const slot = slotOf(place.house.key, again?.number)
  const change = (house: ReportHouse) =>
    setPlace({ house, moved: moveDraft(slot, slotOf(house.key, again?.number)) })
  return (
    <Report
      key={slot}
      {...{ slot, houses, again, onArrived }}
      house={place.house}
      announce={!place.moved}
      onHouse={change}
    />
  )
}
