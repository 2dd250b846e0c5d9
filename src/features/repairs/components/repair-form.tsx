import { useState } from 'react'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { Row } from '@/components/row'
import { Screen } from '@/components/screen'
import { useCategories } from '../categories'
import { moveDraft, draftKeyOf, type UncertainRepair } from '../drafts'
import { isUnknownToOffice } from '../messages'
import { movePictures } from '../pictures'
import { useRepairForm, type Again } from '../use-repair-form'
import {
  CategoryField,
  HouseField,
  MoreFields,
  WordFields,
  type HouseProps,
  type ReportHouse,
} from './repair-fields'
import { RepairNotices } from './repair-notices'
import { UnknownToOffice } from './unknown-to-office'

interface ReportProps extends Omit<HouseProps, 'disabled'> {
  draftKey: string
  again?: Again
  /** True if a restored draft is announced, because the resident had left it. */
  announce: boolean
  onArrived: (sent: UncertainRepair) => void
}

function RepairRequest({ draftKey, again, announce, onArrived, ...place }: ReportProps) {
  const tree = useCategories()
  const { house } = place
  const { form, uncertain, restored, category, ...request } = useRepairForm({
    draftKey,
    propertyNumber: house.propertyNumber,
    again,
    tree: tree.data,
    onArrived,
  })
  const [described, setDescribed] = useState(form.values.describing ?? '')
  const read = async () => void (await tree.refetch())
  if (isUnknownToOffice(tree.error))
    return (
      <Screen>
        <UnknownToOffice onRetry={read} />
      </Screen>
    )
  const bottom = uncertain ? (
    <Button block onTap={request.lookUp}>
      核对结果
    </Button>
  ) : (
    <Button block busy={request.busy} onTap={request.submit}>
      提交报修
    </Button>
  )
  return (
    <Screen bottom={bottom} form>
      <RepairNotices
        restored={announce ? restored : undefined}
        uncertain={uncertain}
        missing={request.missing}
        sentence={request.sentence}
        onClear={() => {
          request.clear()
          setDescribed('')
        }}
      />
      <Card list>
        <HouseField {...place} disabled={request.busy || uncertain} />
        {again ? <Row title="原服务单" value={again.number} /> : null}
      </Card>
      <WordFields form={form} onDescribe={setDescribed} />
      <CategoryField form={form} described={described} tree={tree} chosen={category} />
      <MoreFields form={form} draftKey={draftKey} pictures={request.pictures} error={request.picturesError} />
    </Screen>
  )
}

interface Props {
  /** The houses of the resident, the current one first. */
  houses: readonly [ReportHouse, ...ReportHouse[]]
  again?: Again
  onArrived: (sent: UncertainRepair) => void
}

/** The form of a new repair, with a draft for each house. */
export function RepairForm({ houses, again, onArrived }: Props) {
  const [place, setPlace] = useState(() => ({
    house: houses.find(({ propertyNumber }) => propertyNumber === again?.place) ?? houses[0],
    moved: false,
  }))
  const draftKey = draftKeyOf(place.house.key, again?.number)
  const change = (house: ReportHouse) => {
    const to = draftKeyOf(house.key, again?.number)
    const moved = moveDraft(draftKey, to)
    if (moved) movePictures(draftKey, to)
    setPlace({ house, moved })
  }
  return (
    <RepairRequest
      key={draftKey}
      {...{ draftKey, houses, again, onArrived }}
      house={place.house}
      announce={!place.moved}
      onHouse={change}
    />
  )
}
