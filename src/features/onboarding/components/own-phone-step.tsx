import * as v from 'valibot'
import { View } from '@tarojs/components'
import { Card } from '@/components/card'
import { TextField } from '@/components/text-field'
import { phone } from '@/contract/core/values'
import { useForm } from '@/shared/use-form'
import { provenPhone } from '@/session/proven-phone'
import { drafts, enter } from '../draft'
import { useFlowNavigation } from './flow-context'
import { StepFrame } from './step-frame'

const schema = v.object({ phone: phone.check })

/**
 * The step for the phone under which the resident is registered (2.4.2). It is typed and never stored; if the first form knows it, it is
 * filled in.
 */
export function OwnPhoneStep() {
  const { next, kind } = useFlowNavigation()
  const known = drafts.form.getState().values.phone ?? provenPhone()
  const typed = drafts[kind]((draft) => draft.typedPhone) ?? known
  const form = useForm({
    schema,
    initial: { phone: typed },
    onChange: ({ phone }) => drafts[kind].setState({ typedPhone: phone ?? '' }),
  })
  const goOn = () => {
    const entered = form.checked()
    if (!entered) return
    enter(kind, entered)
    next()
  }
  return (
    <StepFrame primary={{ text: '下一步', onTap: goOn }}>
      <View className="onboarding-lead">
        {kind === 'form'
          ? '每绑定一套房屋，都需要核对一次您的个人信息。'
          : '您的个人信息已经登记过，绑定更多房屋不用重新填写。'}
      </View>
      <Card list>
        <TextField
          label="手机号"
          required
          type="phone"
          placeholder="登记时使用的手机号"
          value={typed}
          error={form.errors.phone}
          onInput={(phone) => form.type('phone', phone)}
          focus={!known}
          confirmType="done"
          onConfirm={goOn}
        />
      </Card>
    </StepFrame>
  )
}
