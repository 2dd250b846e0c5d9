import { View } from '@tarojs/components'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { Row } from '@/components/row'
import { Screen } from '@/components/screen'
import { Segments } from '@/components/segments'
import { MessagesCard } from '@/features/account/components/messages-card'
import { StoredCard } from '@/features/account/components/stored-card'
import { signOutAfterAsking } from '@/features/account/sign-out'
import { go } from '@/platform/navigation'
import { pages } from '@/routes/pages'
import { usePreferences } from '@/session/preferences'
import { useSession } from '@/session/store'
import './index.scss'

const SCALES = [
  { value: 'normal', label: '标准' },
  { value: 'large', label: '大' },
  { value: 'larger', label: '特大' },
] as const

const THEMES = [
  { value: 'auto', label: '跟随系统' },
  { value: 'light', label: '浅色' },
  { value: 'dark', label: '深色' },
] as const

export default function SettingsPage() {
  const { theme, textScale, change } = usePreferences()
  const status = useSession((state) => state.status)
  return (
    <Screen>
      <Card title="字号">
        <Segments
          label="字号"
          options={SCALES}
          value={textScale}
          onChange={(scale) => change({ textScale: scale })}
        />
        <View className="settings__preview">
          <View className="wj-section">海棠苑 3栋2单元1201</View>
          <View>申请已提交，等待物业审核。</View>
          <View className="wj-note">3月2日 10:30 · 换字号后，这里马上能看到效果</View>
        </View>
      </Card>
      <Card title="外观">
        <Segments
          label="外观"
          options={THEMES}
          value={theme}
          onChange={(chosen) => change({ theme: chosen })}
        />
      </Card>
      <Card title="隐私与账号" list>
        {status === 'signedIn' ? (
          <>
            <Row
              icon="user-round"
              title="我的信息"
              note="查看、更正、导出"
              onTap={() => void go(pages.myData.url())}
            />
            <Row
              icon="shield-check"
              title="授权管理"
              note="查看和撤回"
              onTap={() => void go(pages.consents.url())}
            />
          </>
        ) : null}
        <Row icon="shield-check" title="隐私说明" onTap={() => void go(pages.privacy.url())} />
        <Row icon="file-text" title="用户协议" onTap={() => void go(pages.agreement.url())} />
        {status === 'signedIn' ? (
          <Row icon="trash-2" title="注销账号" onTap={() => void go(pages.deletion.url())} />
        ) : null}
      </Card>
      <MessagesCard />
      {/* The key makes the card read the device again after something above has been stored or deleted. */}
      <StoredCard key={[status, theme, textScale].join()} />
      {status === 'signedIn' ? (
        <Card title="退出登录">
          <View className="settings__leave wj-note">
            缴费、报修等功能会一起退出，这台手机上属于您的内容会清除。再次登录后可以继续使用。
          </View>
          <Button block kind="secondary" icon="log-out" onTap={signOutAfterAsking}>
            退出登录
          </Button>
        </Card>
      ) : null}
    </Screen>
  )
}
