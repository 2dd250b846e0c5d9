import { View } from '@tarojs/components'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { Notice } from '@/components/notice'
import { Row } from '@/components/row'
import { SwitchRow } from '@/components/switch-row'
import { Tag } from '@/components/tag'
import { roles } from '@/contract/core/vocabulary'
import { confirm, toast } from '@/platform/feedback'
import { canShare } from '@/platform/share'
import { stepsFor, useManagementChange, usePaymentChange, useUnbind } from '../household'
import type { Member } from '../members'

const askToUnbind = (name: string) =>
  confirm({
    title: '申请解绑？',
    content: `物业审核通过后，${name}不再是这套房屋的成员，看不到它的账单和信息。`,
    confirmText: '申请解绑',
    cancelText: '不解绑',
    danger: true,
  })

const HOW_TO_ACTIVATE = canShare
  ? '还没有使用小程序。把邀请发给本人，用登记的手机号开通后就能使用'
  : '还没有使用小程序。请本人打开小程序，用登记的姓名和手机号开通'

function Invitation() {
  return (
    <Card title="邀请开通">
      <View className="wj-note">{HOW_TO_ACTIVATE}</View>
      {canShare ? (
        <Button kind="secondary" block native={{ openType: 'share' }}>
          发送邀请
        </Button>
      ) : null}
    </Card>
  )
}

interface Props {
  member: Member & { readonly membershipId: number }
  communityIdentifier: string | undefined
}

/** One member, and the rights that the owner gives them. */
export function MemberRights({ member, communityIdentifier }: Props) {
  const { membershipId } = member
  const { management, payment, unbinding } = stepsFor(member)
  const [manage, pay, unbind] = [useManagementChange(), usePaymentChange(), useUnbind()]
  const failed = [manage, pay, unbind].find(({ sentence }) => sentence)
  const name = member.name || '这位成员'
  const leave = async () => {
    if ((await askToUnbind(name)) && (await unbind.change(membershipId))) toast('已提交，等待物业审核')
  }
  return (
    <View>
      {failed ? (
        <Notice kind="warning" onDismiss={failed.reset}>
          {failed.sentence}
        </Notice>
      ) : null}
      <Card list>
        <Row
          icon="user-round"
          title={member.name || '没有登记姓名'}
          tag={member.role ? <Tag kind="neutral">{roles.show(member.role)}</Tag> : null}
        />
        {(management === 'allow' || management === 'forbid') && communityIdentifier ? (
          <SwitchRow
            title="可以添加家人和租客"
            checked={management === 'forbid'}
            disabled={manage.busy}
            onChange={() => void manage.change({ membershipId, communityIdentifier })}
          />
        ) : null}
        {payment ? (
          <SwitchRow
            title="可以查看和缴纳这套房屋的费用"
            checked={payment === 'forbid'}
            disabled={pay.busy}
            onChange={() => void pay.change(membershipId)}
          />
        ) : null}
      </Card>
      {management === 'invite' ? <Invitation /> : null}
      {unbinding === 'underReview' ? (
        <Notice icon="clock">解绑审核中，请等待物业审核。要撤回，请联系小区物业服务中心</Notice>
      ) : null}
      {unbinding === 'unbind' ? (
        <Button kind="danger" block busy={unbind.busy} onTap={leave}>
          申请解绑
        </Button>
      ) : null}
    </View>
  )
}
