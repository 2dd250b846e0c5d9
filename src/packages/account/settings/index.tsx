import { View } from '@tarojs/components'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { Row } from '@/components/row'
import { Screen } from '@/components/screen'
import { Segments } from '@/components/segments'
import { confirm, toast } from '@/platform/feedback'
import { clearDevice } from '@/session/clear-device'
import { usePreferences } from '@/session/preferences'
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

const STORED = [
  { title: '登录状态', note: '登录凭证、昵称、头像、打码后的手机号、当前房屋' },
  { title: '没有填完的房屋申请', note: '所选房屋和填到哪一步，不含姓名、证件和照片' },
  { title: '显示设置', note: '深浅色和字号' },
]

async function clear() {
  const sure = await confirm({
    title: '清除这台手机上的内容？',
    content: '将退出登录，没有填完的申请也会清除。已经提交的申请和绑定的房屋不受影响。',
    confirmText: '清除',
    cancelText: '取消',
    danger: true,
  })
  if (!sure) return
  clearDevice()
  toast('已清除')
}

export default function SettingsPage() {
  const { theme, textScale, change } = usePreferences()
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
      <Card title="深浅色">
        <Segments
          label="深浅色"
          options={THEMES}
          value={theme}
          onChange={(chosen) => change({ theme: chosen })}
        />
      </Card>
      <Card title="这台手机上保存的内容">
        {STORED.map(({ title, note }) => (
          <Row key={title} title={title} note={note} />
        ))}
        <View className="settings__clear">
          <Button block kind="danger" icon="trash-2" onTap={clear}>
            清除这台手机上的内容
          </Button>
        </View>
      </Card>
    </Screen>
  )
}
