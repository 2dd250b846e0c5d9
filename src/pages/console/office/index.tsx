import { consolePages } from '@/routes/console-pages'
import { Screen } from '@/components/screen'
import { Menu, type MenuEntry } from '@/features/console/components/menu'
import { OfficeChoice } from '@/features/console/components/actor-choice'
import { go } from '@/platform/navigation'

const ENTRIES: readonly MenuEntry[] = [
  { icon: 'file-text', title: '审核', note: '看申请，通过或不通过', url: consolePages.applications.url() },
  { icon: 'credit-card', title: '账单', note: '生成账单，让付款到账', url: consolePages.bills.url() },
  { icon: 'settings', title: '功能模块', note: '打开或关闭小区的功能', url: consolePages.modules.url() },
  { icon: 'wrench', title: '报修', note: '答复，设为已解决', url: consolePages.repairs.url() },
  { icon: 'message-square-text', title: '投诉建议', note: '答复住户', url: consolePages.complaints.url() },
  { icon: 'megaphone', title: '公告', note: '发布公告', url: consolePages.announce.url() },
]

export default function OfficePage() {
  return (
    <Screen>
      <OfficeChoice />
      <Menu entries={ENTRIES} onOpen={(url) => void go(url)} />
    </Screen>
  )
}
