import { View } from '@tarojs/components'
import { Card } from '@/components/card'
import { Chips } from '@/components/chips'
import { DateField } from '@/components/date-field'
import { clock } from '@/platform/clock'
import type { Form } from '@/shared/use-form'
import type { RepairValues } from '../use-repair-form'
import { dayFromNow, partsOn, soonDays, VISIT_DAYS, type VisitPart } from '../visit'
import './visit-fields.scss'

/** When somebody may come: the next days and the parts of a day at one tap each, any other day by the wheel. */
export function VisitFields({ form }: { form: Form<RepairValues> }) {
  const { visitDay, visitPart } = form.values
  const now = clock.now()
  const choose = (day: string | undefined) => {
    form.setValue('visitDay', day)
    if (!day || (visitPart && !partsOn(day, now).some(({ value }) => value === visitPart)))
      form.setValue('visitPart', undefined)
  }
  const parts = visitDay ? partsOn(visitDay, now) : []
  return (
    <Card list>
      <DateField
        label="上门日期"
        value={visitDay}
        start={dayFromNow(0, now)}
        end={dayFromNow(VISIT_DAYS, now)}
        onChange={choose}
        placeholder="选填"
      />
      <View className="visit-chips">
        <Chips
          list={{ label: '最近几天', options: soonDays(now) }}
          chosen={visitDay ? [visitDay] : []}
          onToggle={(day) => choose(day === visitDay ? undefined : day)}
        />
      </View>
      {parts.length > 0 ? (
        <View className="visit-chips">
          <View className="wj-note">上门时段，不选就是全天都可以</View>
          <Chips
            list={{ label: '上门时段', options: parts.map(({ value, label }) => [value, label]) }}
            chosen={visitPart ? [visitPart] : []}
            onToggle={(part) =>
              form.setValue('visitPart', part === visitPart ? undefined : (part as VisitPart))
            }
          />
        </View>
      ) : null}
    </Card>
  )
}
