import { View } from '@tarojs/components'
import { Card } from '@/components/card'
import { DateField } from '@/components/date-field'
import type { Part } from '../house-values'
import { fieldId, type HouseForm } from '../use-house-form'
import { BoundArea, BoundChips, BoundSelect, BoundText } from './bound-fields'
import { BEARERS, EXTRA_FEES, FACILITIES, FEATURES, PAYMENTS } from './options'
import { PlaceFields } from './place-fields'

interface Props {
  form: HouseForm
}

const RentFields = ({ form }: Props) => (
  <>
    <Card title="租金" list>
      <BoundText
        form={form}
        name="rent"
        label="租金"
        required
        keyboard="digit"
        placeholder="例如 2800"
        unit="元/月"
      />
      <BoundSelect form={form} name="paymentType" label="付款方式" required options={PAYMENTS} />
    </Card>
    <Card title="费用" list>
      <BoundSelect form={form} name="managementFee" label="物业费谁付" options={BEARERS} />
      <BoundSelect form={form} name="heatingCharge" label="取暖费谁付" options={BEARERS} />
      <BoundChips form={form} name="extraFees" label="租客另付" options={EXTRA_FEES} />
    </Card>
    <Card title="入住" list>
      <BoundText
        form={form}
        name="maxLivein"
        label="最多居住"
        keyboard="number"
        placeholder="选填"
        unit="人"
      />
      <View className="host-field" id={fieldId('earliestCheckin')}>
        <DateField
          label="最早入住"
          value={form.values.earliestCheckin}
          onChange={(day) => form.setValue('earliestCheckin', day)}
          error={form.errors.earliestCheckin}
        />
      </View>
    </Card>
  </>
)

/** The placeholders ask what tenants want to know. */
const WordsFields = ({ form }: Props) => (
  <>
    <Card title="介绍" list>
      <BoundText
        form={form}
        name="title"
        label="标题"
        required
        maxlength={60}
        placeholder="例如 南向两室，近地铁"
      />
      <BoundArea
        form={form}
        name="description"
        label="房源介绍"
        maxlength={500}
        placeholder="采光怎么样？家电新旧？安静吗？能养宠物吗？押金怎么退？"
      />
      <BoundArea
        form={form}
        name="traffic"
        label="交通"
        maxlength={200}
        placeholder="离地铁、公交站走几分钟？停车方便吗？"
      />
      <BoundArea
        form={form}
        name="surroundings"
        label="周边"
        maxlength={200}
        placeholder="菜市场、超市、学校、医院有多远？"
      />
    </Card>
    <Card list>
      <BoundChips form={form} name="facilities" label="房屋设施" options={FACILITIES} />
      <BoundChips form={form} name="characteristics" label="特色" options={FEATURES} />
    </Card>
  </>
)

/** The fields of one part of a house. */
export function PartFields({ part, form }: Props & { part: Part }) {
  if (part === 'place') return <PlaceFields form={form} />
  return part === 'rent' ? <RentFields form={form} /> : <WordsFields form={form} />
}
