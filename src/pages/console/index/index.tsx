import { Notice } from '@/components/notice'
import { Screen } from '@/components/screen'
import { Menu, type MenuEntry } from '@/features/console/components/menu'
import { WhoIsIt } from '@/features/console/components/who-is-it'
import { FAULTS_URL, INBOX_URL, OFFICE_URL, STAFF_URL, WORLD_URL } from '@/features/console/route'
import { go, reLaunch } from '@/platform/navigation'

const HOME = '/pages/tabs/home/index'

const ENTRIES: readonly MenuEntry[] = [
  { icon: 'message-square-text', title: '短信和请求', note: '验证码、最近的请求', url: INBOX_URL },
  { icon: 'building-2', title: '扮演物业', note: '审核、账单、模块、报修、投诉、公告', url: OFFICE_URL },
  { icon: 'wrench', title: '扮演物业人员', note: '接单、维修、完成服务单', url: STAFF_URL },
  { icon: 'triangle-alert', title: '让请求失败', note: '断网、超时、出错、文档里的失败', url: FAULTS_URL },
  { icon: 'clock', title: '时间和数据', note: '拨快时间、让登录失效、重置数据', url: WORLD_URL },
]

export default function ConsolePage() {
  return (
    <Screen>
      <Notice>这里只在模拟版里有。人物和号码都是虚构的，请勿填写真实信息。</Notice>
      <Menu entries={ENTRIES} onOpen={(url) => void go(url)} />
      <WhoIsIt onChanged={() => void reLaunch(HOME)} />
    </Screen>
  )
}
