import { View } from '@tarojs/components'
import { useState } from 'react'
import { Screen } from '@/components/screen'
import { Segments } from '@/components/segments'
import { Journal } from '@/features/console/components/journal'
import { SmsList } from '@/features/console/components/sms-list'

const TABS = [
  { value: 'sms', label: '短信' },
  { value: 'journal', label: '请求' },
] as const

export default function InboxPage() {
  const [tab, setTab] = useState<'sms' | 'journal'>('sms')
  return (
    <Screen>
      <View className="console-filter">
        <Segments label="看什么" options={TABS} value={tab} onChange={setTab} />
      </View>
      {tab === 'sms' ? <SmsList /> : <Journal />}
    </Screen>
  )
}
