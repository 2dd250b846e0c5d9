import { View } from '@tarojs/components'
import { Card } from '@/components/card'
import { ChoiceGroup } from '@/components/choice-group'
import { Notice } from '@/components/notice'
import { ownerChoices, type OwnerChoice } from '@/contract/core/form-vocabulary'
import { drafts, type OwnerCheck } from '../draft'
import { ownerChoiceWord, type House } from '../form-values'
import { chooseOwnerChoice } from '../relation'
import { fieldId } from '../use-draft-form'
import { useFlowNavigation } from './flow-context'
import { OwnerCode } from './owner-code'

export interface KnownOwnerProps {
  house: House
  maskedPhone: string
  check?: OwnerCheck
  showErrors: boolean
}

const NOTES: Readonly<Record<OwnerChoice, string>> = {
  join: '您是业主的家人、租客等，和现在的业主一起绑定这套房屋，业主不变。',
  replace: '房屋已经过户给您，由您成为新业主。物业会审核您的产权材料，通过后原业主不再绑定这套房屋。',
}

const WAYS = ownerChoices.words.map((value) => ({
  value,
  label: ownerChoiceWord(value),
  note: NOTES[value],
}))

/** Says that the house has an owner, with the masked phone only (R21), and offers the two owner choices. */
export function KnownOwner({ house, maskedPhone, check, showErrors }: KnownOwnerProps) {
  const { kind } = useFlowNavigation()
  const choice = drafts[kind]((draft) => draft.values.ownerChoice)
  return (
    <>
      <Card title="这套房屋已有业主">
        <View className="onboarding-lead">业主手机号：{maskedPhone}</View>
        <View id={fieldId('ownerChoice')}>
          <ChoiceGroup
            label="申请方式"
            required
            options={WAYS}
            value={choice}
            onChange={(way) => chooseOwnerChoice(kind, way)}
            error={showErrors && !choice ? '请选择与业主绑定，还是您已是新业主' : undefined}
          />
        </View>
      </Card>
      {check?.is === 'verified' ? <Notice kind="success">业主已同意，验证通过。</Notice> : null}
      {check?.is === 'unreachable' ? (
        <Notice kind="warning">没有业主的验证码，物业会联系原业主并核对产权材料，审核时间会长一些。</Notice>
      ) : null}
      {check?.is === 'free' ? (
        <Notice>本小区不要求业主的验证码，由物业审核。能联系上业主时，也可以请业主验证</Notice>
      ) : null}
      {choice && check?.is !== 'verified' && !(check?.is === 'free' && choice === 'join') ? (
        <View id={fieldId('ownerCode')}>
          <OwnerCode
            house={house}
            choice={choice}
            maskedPhone={maskedPhone}
            demanded={showErrors && !check}
          />
        </View>
      ) : null}
    </>
  )
}
