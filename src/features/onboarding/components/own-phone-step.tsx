import * as v from 'valibot'
import { View } from '@tarojs/components'
import { Card } from '@/components/card'
import { TextField } from '@/components/text-field'
import { bindMoreHouses } from '@/contract/weapp/form'
import { useForm } from '@/shared/use-form'
import { drafts, enter } from '../draft'
import { useFlowNavigation } from './flow-context'
import { StepFrame } from './step-frame'

const schema = v.object({ phone: bindMoreHouses.request.fields.phone.check })

/** The phone under which one is registered (2.4.2): typed, never stored; filled in when the first form knows it. */
export function OwnPhoneStep() {
  const { next } = useFlowNavigation()
  const typed = drafts.bindMore((draft) => draft.typedPhone) || drafts.form.getState().values.phone
  const form = useForm({
    schema,
    initial: { phone: typed },
    onChange: ({ phone }) => drafts.bindMore.setState({ typedPhone: phone ?? '' }),
  })
  const goOn = () => {
    const entered = form.checked()
    if (!entered) return
    enter('bindMore', entered)
    next()
  }
  return (
    <StepFrame primary={{ text: '下一步', onTap: goOn }}>
      <View className="onboarding-lead">您的个人信息已经登记过，绑定更多房屋不用重新填写。</View>
      <Card list>
        <TextField
          label="手机号"
          required
          type="number"
          maxlength={11}
          placeholder="登记时使用的手机号"
          value={typed}
          error={form.errors.phone}
          onInput={(phone) => form.type('phone', phone)}
        />
      </Card>
    </StepFrame>
  )
}
