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
import { rentalSettings } from '@/platform/env'
import { go, switchTab } from '@/platform/navigation'
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
      {bound ? (
        <Card list>
          <Row icon="credit-card" title="我的账单" onTap={() => void go(pages.fees.url())} />
          <Row icon="wrench" title="我的报修" onTap={() => void go(pages.repairs.url())} />
          <Row
            icon="message-square-text"
            title="我的投诉建议"
            onTap={() => void go(pages.complaints.url())}
          />
          <Row icon="users" title="我的房屋和家人" onTap={() => void switchTab(pages.houses.url())} />
        </Card>
      ) : null}
      <Card list>
        {account ? (
          <Row
            icon="plus"
            title={bound ? '绑定更多房屋' : '绑定房屋'}
            onTap={() => void go(bound ? pages.bindMore.url() : pages.form.url())}
          />
        ) : null}
        {account && rentalSettings.isOn ? (
          <>
            <Row
              icon="key-round"
              title="租房"
              note="找房、看房申请、收藏"
              onTap={() => void go(pages.rentalSearch.url())}
            />
            <Row
              icon="building-2"
              title="我要出租"
              note="发布房源、认证、看房申请"
              onTap={() => void go(pages.hostHome.url())}
            />
          </>
        ) : null}
        <Row
          icon="settings"
          title="设置"
          note="字号、外观、清除本机内容"
          onTap={() => void go(pages.settings.url())}
        />
        <Row
          icon="info"
          title="使用帮助"
          note="怎样绑定、状态的意思、找谁帮忙"
          onTap={() => void go(pages.help.url())}
        />
        <Row icon="shield-check" title="隐私说明" onTap={() => void go(pages.privacy.url())} />
        <Row icon="file-text" title="版本" value={appInfo.version} />
      </Card>
      {account ? (
        <Button block kind="secondary" icon="log-out" onTap={signOutAfterAsking}>
          退出登录
        </Button>
      ) : null}
    </Screen>
  )
}
