import { Button } from '@/components/button'
import { Notice } from '@/components/notice'
import { confirm, toast } from '@/platform/feedback'
import { useApplicationDetail } from '../detail-queries'
import { useStay, useUnbind } from '../household'
import type { HouseItem } from '../queries'

const askToLeave = () =>
  confirm({
    title: '申请解绑这套房屋？',
    content: '物业审核通过后，您看不到它的账单和信息。没有缴清的费用仍需缴纳。',
    confirmText: '申请解绑',
    cancelText: '不解绑',
    danger: true,
  })

const askToStay = () =>
  confirm({
    title: '撤回解绑申请？',
    content: '撤回后，您仍是这套房屋的成员。',
    confirmText: '撤回',
    cancelText: '不撤回',
  })

/**
 * Withdrawing it, where the row names the application and its detail says that it is this one. Of the backend's calls only deleting an
 * application was observed (R42), and a row may carry the application by which the house was bound.
 */
function Unbinding({ applicationId }: { applicationId: number | undefined }) {
  const { data } = useApplicationDetail(applicationId)
  const { busy, sentence, reset, change } = useStay()
  const { state, action = '' } = data?.application ?? {}
  const withdrawable = applicationId !== undefined && state === 'pending' && action.includes('解绑')
  const stay = async () => {
    if (withdrawable && (await askToStay()) && (await change(applicationId))) toast('已撤回解绑申请')
  }
  const waiting = '您已申请解绑这套房屋，请等待物业审核'
  return (
    <>
      {sentence ? (
        <Notice kind="warning" onDismiss={reset}>
          {sentence}
        </Notice>
      ) : null}
      <Notice icon="clock">{withdrawable ? waiting : `${waiting}。要撤回，请联系小区物业服务中心`}</Notice>
      {withdrawable ? (
        <Button kind="text" block busy={busy} onTap={stay}>
          撤回解绑申请
        </Button>
      ) : null}
    </>
  )
}

/** Leaving a house oneself, which the property office decides. */
export function LeaveHouse({ house }: { house: HouseItem }) {
  const { busy, sentence, reset, change } = useUnbind()
  const { membershipId, applicationId, state } = house
  if (state === 'unbinding') return <Unbinding applicationId={applicationId} />
  if (membershipId === undefined || state !== 'approved') return null
  const leave = async () => {
    if ((await askToLeave()) && (await change(membershipId))) toast('已提交，等待物业审核')
  }
  return (
    <>
      {sentence ? (
        <Notice kind="warning" onDismiss={reset}>
          {sentence}
        </Notice>
      ) : null}
      <Button kind="text" block busy={busy} onTap={leave}>
        解绑这套房屋
      </Button>
    </>
  )
}
