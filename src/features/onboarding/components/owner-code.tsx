import { View } from '@tarojs/components'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { CodeField } from '@/components/code-field'
import { useFieldOrder } from '@/components/use-field-order'
import type { OwnerChoice } from '@/contract/core/form-vocabulary'
import { clock } from '@/platform/clock'
import { formatMoment } from '@/shared/dates'
import { drafts } from '../draft'
import type { House } from '../form-values'
import { sentenceFor } from '../messages'
import { useOwnerCode } from '../use-owner-code'
import { FailureNotice } from './failure-notice'
import { useFlowNavigation } from './flow-context'

export interface OwnerCodeProps {
  house: House
  choice: OwnerChoice
  maskedPhone: string
  /** True after the resident has tried to continue without the code. */
  demanded: boolean
}

/** The field for the owner's code, which is valid for 30 minutes (1.1). */
export function OwnerCode({ house, choice, maskedPhone, demanded }: OwnerCodeProps) {
  const { kind } = useFlowNavigation()
  const { sms, type, send, verify, fault, checking } = useOwnerCode(kind, house)
  const order = useFieldOrder(['code'], () => void verify())
  const ask = async () => {
    await send()
    order.focus('code')
  }
  const unreachable = drafts[kind]((draft) => draft.owner?.is === 'unreachable')
  const until = sms.sent ? `已发送，${formatMoment(sms.sent.expiresAt, clock.now())} 前有效` : '30 分钟内有效'
  const skip = () => drafts[kind].setState({ owner: { houseId: house.houseId, is: 'unreachable' } })
  if (unreachable) return null
  return (
    <Card title="业主验证码">
      <View className="onboarding-lead">
        验证码会发到业主手机 {maskedPhone}，请联系业主，请对方把验证码告诉您。
      </View>
      {checking.error ? (
        <FailureNotice error={checking.error} sentence={sentenceFor(checking.error, 'ownerCode')} />
      ) : null}
      <CodeField
        label="业主验证码"
        onInput={type}
        secondsLeft={sms.secondsLeft}
        again={sms.sent !== undefined}
        onSend={ask}
        keys={order.of('code')}
        hint={until}
        error={fault ?? (demanded ? '请先完成业主验证' : undefined)}
      />
      <Button kind="secondary" block onTap={verify} busy={checking.state === 'busy'}>
        验证
      </Button>
      {choice === 'replace' ? (
        <Button kind="text" block onTap={skip}>
          联系不上原业主，不用验证码继续
        </Button>
      ) : (
        <View className="onboarding-note">联系不上业主时，请带身份证到物业服务中心办理。</View>
      )}
    </Card>
  )
}
