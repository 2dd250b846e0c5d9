import { View } from '@tarojs/components'
import { Button } from '@/components/button'
import { Notice } from '@/components/notice'
import { confirm } from '@/platform/feedback'
import { rentalSettings } from '@/platform/env'
import { keptOf } from '../row-words'
import { isFavourite, toggleFavourite, useKept } from '../kept'
import type { ShownHouse } from '../queries'
import type { useRequestViewing } from '../use-request-viewing'
import { rentalSentence, yuanWords } from '@/components/rental-words'
import './house.scss'

type Viewing = ReturnType<typeof useRequestViewing>

/** What a viewing request means, said before it is sent. A price is named only if it can be paid. */
const meaning = (fee: number | undefined) =>
  rentalSettings.canPay
    ? `申请后请付信息费${fee ? yuanWords(fee) : ''}，付款后可以看到房东的联系方式。看房时间请与房东商量。`
    : '申请后可以在“看房申请”里查看。线上支付暂未开通，房东的联系方式暂时看不到。'

/** Says how a viewing request ended: that it failed, or that its outcome is unknown. */
export function ViewingNotice({ viewing }: { viewing: Viewing }) {
  const { sending, lookingUp, uncertain, missing, lookUp } = viewing
  if (uncertain)
    return (
      <Notice
        kind="warning"
        action={
          <Button kind="text" size="small" busy={lookingUp.state === 'busy'} onTap={lookUp}>
            核对是否已申请
          </Button>
        }
      >
        {lookingUp.state === 'failed'
          ? `没有核对成功。${rentalSentence(lookingUp.error)}`
          : '网络中断，不确定申请是否已提交，请先核对'}
      </Notice>
    )
  if (missing) return <Notice>没有查到申请，可以再申请一次</Notice>
  return sending.state === 'failed' ? <Notice kind="danger">{rentalSentence(sending.error)}</Notice> : null
}

interface Props {
  houseId: number
  house: ShownHouse
  viewing: Viewing
}

/** The buttons for the favourite and the viewing request, which stay visible while the page scrolls. */
export function ViewingBar({ houseId, house, viewing }: Props) {
  const kept = useKept()
  const liked = isFavourite(kept, houseId)
  const { detail } = house
  const ask = async () => {
    if (!detail) return
    const agreed = await confirm({ title: '申请看房', content: meaning(detail.fee), confirmText: '申请' })
    if (agreed) await viewing.send({ ownerId: detail.ownerId })
  }
  return (
    <View className="rental-bar">
      <Button kind="secondary" onTap={() => toggleFavourite(keptOf(houseId, house))}>
        {liked ? '取消收藏' : '收藏'}
      </Button>
      {detail ? (
        <Button busy={viewing.sending.state === 'busy'} disabled={viewing.uncertain} onTap={ask}>
          申请看房
        </Button>
      ) : null}
    </View>
  )
}
