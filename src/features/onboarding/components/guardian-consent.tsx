import { Card } from '@/components/card'
import { Checkbox } from '@/components/checkbox'
import { View } from '@tarojs/components'
import { clock } from '@/platform/clock'
import { drafts } from '../draft'
import { isChild } from '../sensitive'
import { fieldId } from '../use-draft-form'

export const GUARDIAN_ID = fieldId('guardian')

/** Asks for the guardian's consent. A parent or another guardian fills in the form for a child under 14; for others nothing is shown. */
export function GuardianConsent({ demanded }: { demanded: boolean }) {
  const child = drafts.form(({ values }) => isChild(values, clock.now()))
  const agreed = drafts.form((draft) => draft.guardian)
  if (!child) return null
  return (
    <View id={GUARDIAN_ID}>
      <Card title="不满 14 周岁，需要监护人同意">
        <View className="onboarding-lead">
          请由父母或其他监护人填写，并用监护人的手机号提交。不同意的话，请监护人带户口簿到物业服务中心办理。
        </View>
        <Checkbox
          checked={agreed}
          onChange={(guardian) => drafts.form.setState({ guardian })}
          label="我是孩子的监护人，同意为孩子登记以上信息"
          error={demanded && !agreed ? '需要监护人同意后才能继续' : undefined}
        >
          我是孩子的监护人，同意为孩子登记以上信息
        </Checkbox>
      </Card>
    </View>
  )
}
