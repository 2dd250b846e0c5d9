import { View } from '@tarojs/components'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { Row } from '@/components/row'
import { ModuleGrid, type Tile } from './module-grid'
import './visitor-home.scss'

interface Props {
  /** The services. Those that need an account are shown as well and lead to the sign-in. */
  tiles: readonly Tile[]
  onLogin: () => void
  onRegister: () => void
  /** Starts binding a house, which asks for an account first. */
  onBind: () => void
}

/** The home page of visitors: what the app can do for them. */
export function VisitorHome({ tiles, onLogin, onRegister, onBind }: Props) {
  return (
    <View>
      <ModuleGrid title="在万家能办这些事" tiles={tiles} />
      <Card list>
        <Row icon="house" title="绑定自己的房屋" note="选好房屋、核对身份，不用跑物业" onTap={onBind} />
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
