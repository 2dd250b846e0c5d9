import { consolePages } from '@/routes/console-pages'
import { pages } from '@/routes/pages'
import { Notice } from '@/components/notice'
import { Screen } from '@/components/screen'
import { Menu, type MenuEntry } from '@/features/console/components/menu'
import { PersonaChoice } from '@/features/console/components/persona-choice'
import { Scenarios } from '@/features/console/components/scenarios'
import { go, reLaunch } from '@/platform/navigation'

const HOME = `/${pages.home.path}`

const ENTRIES: readonly MenuEntry[] = [
  {
    icon: 'message-square-text',
    title: '短信和请求',
    note: '验证码、最近的请求',
    url: consolePages.inbox.url(),
  },
  {
    icon: 'building-2',
    title: '扮演物业',
    note: '审核、账单、模块、报修、投诉、公告',
    url: consolePages.office.url(),
  },
  { icon: 'wrench', title: '扮演物业人员', note: '接单、维修、完成服务单', url: consolePages.staff.url() },
  {
    icon: 'key-round',
    title: '扮演租房平台',
    note: '认证审核、看房申请、信息费到账',
    url: consolePages.rental.url(),
  },
  {
    icon: 'triangle-alert',
    title: '让请求失败',
    note: '断网、超时、出错、文档里的失败',
    url: consolePages.faults.url(),
  },
  {
    icon: 'clock',
    title: '时间和数据',
    note: '拨快时间、让登录失效、重置数据',
    url: consolePages.world.url(),
  },
  {
    icon: 'image',
    title: '组件一览',
    note: '每个组件的每种状态，随字号和外观变化',
    url: consolePages.components.url(),
  },
]

export default function ConsolePage() {
  return (
    <Screen>
      <Notice>这里只在模拟版里有。人物和号码都是虚构的，请勿填写真实信息。</Notice>
      <Menu entries={ENTRIES} onOpen={(url) => void go(url)} />
      <Scenarios onBegun={() => void reLaunch(HOME)} />
      <PersonaChoice onChanged={() => void reLaunch(HOME)} />
    </Screen>
  )
}
