import { View } from '@tarojs/components'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { Row } from '@/components/row'
import './visitor-home.scss'

interface Props {
  onLogin: () => void
  onRegister: () => void
  /** Binding a house: asks for an account first. */
  onBind: () => void
  /** The list of houses: the same. */
  onHouses: () => void
  /** Help needs no account. */
  onEmergency: () => void
}

/** What one can do here, for who only looks around. */
export function VisitorHome({ onLogin, onRegister, onBind, onHouses, onEmergency }: Props) {
  return (
    <View>
      <Card title="在万家能办这些事" list>
        <Row icon="house" title="绑定自己的房屋" note="选好房屋、核对身份，不用跑物业" onTap={onBind} />
        <Row icon="users" title="查看房屋和家人" note="家里有谁、谁能用小程序" onTap={onHouses} />
        <Row icon="clock" title="跟进审核进度" note="到了哪一步、为什么没通过，都有说明" onTap={onHouses} />
        <Row icon="phone" title="应急电话" note="报警、火警、急救，不用登录" onTap={onEmergency} />
      </Card>
      <View className="visitor-home__actions">
        <Button block onTap={onLogin}>
          登录
        </Button>
        <Button block kind="secondary" onTap={onRegister}>
          注册新账号
        </Button>
      </View>
    </View>
  )
}
