import { pages } from '@/routes/pages'
import { View } from '@tarojs/components'
import { Avatar } from '@/components/avatar'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { Row } from '@/components/row'
import { Screen } from '@/components/screen'
import { signOutAfterAsking } from '@/features/account/sign-out'
import { accountRoleSentence } from '@/features/account/account-role'
import { appInfo } from '@/platform/app-info'
import { go } from '@/platform/navigation'
import { useSession, type Account } from '@/session/store'
import './index.scss'

const HERE = `/${pages.me.path}`

function Someone({ account }: { account: Account }) {
  const name = account.name ?? '住户'
  return (
    <View className="me__head">
      <Avatar name={name} src={account.avatar} size="large" />
      <View className="me__words">
        <View className="wj-title">{name}</View>
        <View className="wj-note">{accountRoleSentence(account.roles)}</View>
        {account.maskedPhone ? <View className="wj-note wj-tabular">{account.maskedPhone}</View> : null}
      </View>
    </View>
  )
}

function Visitor() {
  return (
    <View>
      <View className="me__head">
        <Avatar name="游客" size="large" />
        <View className="me__words">
          <View className="wj-title">还没有登录</View>
          <View className="wj-note">登录后可以绑定房屋、查看进度</View>
        </View>
      </View>
      <View className="me__enter">
        <Button block onTap={() => go(pages.login.url(HERE))}>
          登录
        </Button>
        <Button block kind="secondary" onTap={() => go(pages.register.url(HERE))}>
          注册新账号
        </Button>
      </View>
    </View>
  )
}

export default function MePage() {
  const account = useSession((state) => state.account)
  const starting = useSession((state) => state.status === 'starting')
  const bound = account?.roles.includes('HouseMember')

  return (
    <Screen>
      {account ? <Someone account={account} /> : null}
      {account || starting ? null : <Visitor />}
      <Card list>
        {account ? (
          <Row
            icon="plus"
            title={bound ? '绑定更多房屋' : '绑定房屋'}
            onTap={() => void go(bound ? pages.bindMore.url() : pages.form.url())}
          />
        ) : null}
        <Row
          icon="settings"
          title="设置"
          note="字号、外观、清除本机内容"
          onTap={() => void go(pages.settings.url())}
        />
        <Row icon="shield-check" title="隐私说明" onTap={() => void go(pages.privacy.url())} />
        <Row icon="info" title="版本" value={appInfo.version} />
      </Card>
      {account ? (
        <Button block kind="secondary" icon="log-out" onTap={signOutAfterAsking}>
          退出登录
        </Button>
      ) : null}
    </Screen>
  )
}
