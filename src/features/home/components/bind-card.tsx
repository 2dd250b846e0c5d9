import { View } from '@tarojs/components'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import './bind-card.scss'

interface Props {
  /** True if an application is pending: a further house is possible then, but not the next step. */
  waiting: boolean
  onBind: () => void
}

/** The card for a resident who has an account and no house yet. */
export function BindCard({ waiting, onBind }: Props) {
  return (
    <Card title={waiting ? '审核通过后即可使用' : '先绑定您的房屋'}>
      <View className="bind-card__text">
        {waiting
          ? '物业审核通过后，这里会显示您的房屋。还住在别处的话，也可以再申请一套。'
          : '只需几步：核对手机号、选择房屋、确认身份。可随时离开；房屋会保留，照片和身份信息需重填。'}
      </View>
      <Button block kind={waiting ? 'secondary' : 'primary'} onTap={onBind}>
        绑定房屋
      </Button>
    </Card>
  )
}
