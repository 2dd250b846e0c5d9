import { consolePages } from '../../../src/routes/console-pages'
import { pages } from '../../../src/routes/pages'
import type { Name, Phone } from '../phone'
import { opened, stop, type Stop, type Walk } from '../stop'

const APPLICATION = '晨曦家园1栋1单元1楼101号'
const SINK = '厨房水槽下面漏水'

/** A page of the console that is opened by its address. */
const page = (name: string, which: Stop['page'], shows: Name): Stop =>
  stop(name, which, shows, (phone: Phone) => phone.visit(`/${which.path}`))

const tester: Walk = {
  persona: 'resident-owner',
  stops: [
    stop('console-entrance', pages.home, '当前房屋', opened),
    stop('console', consolePages.index, '微信身份', (phone) => phone.tap('测试台')),
    page('console-inbox', consolePages.inbox, '还没有发出短信'),
    stop('console-journal', consolePages.inbox, '成功', (phone) => phone.choose('请求')),
    stop('console-faults', consolePages.faults, '还有 1 次', async (phone) => {
      await phone.door('faults', { endpoint: 'weapp.myHouses', kind: 'http500' })
      await phone.visit(consolePages.faults.url())
    }),
    page('console-world', consolePages.world, /10,000 套房屋|很大/),
    page('console-office', consolePages.office, '功能模块'),
    page('console-audits', consolePages.applications, APPLICATION),
    stop('console-audit', consolePages.application, '不通过', (phone) => phone.tapText(APPLICATION)),
    page('console-orders', consolePages.bills, '微信通知到账'),
    stop('console-new-order', consolePages.newBill, /^请填写金额/, async (phone) => {
      await phone.visit(consolePages.newBill.url())
      await phone.see('林晓岚的房屋')
      await phone.tap('生成账单')
    }),
    page('console-modules', consolePages.modules, '访客通行'),
    page('console-repairs', consolePages.repairs, SINK),
    stop('console-repair', consolePages.repair, '设为已解决', (phone) => phone.tapText(SINK)),
    page('console-complaints', consolePages.complaints, /建议在快递柜旁/),
    page('console-announce', consolePages.announce, '置顶'),
    page('console-staff', consolePages.staff, SINK),
    stop('console-work-order', consolePages.workOrder, '接单', (phone) => phone.tapText(SINK)),
    page('console-new-work-order', consolePages.newWorkOrder, '晨曦家园'),
    page('console-rental', consolePages.rental, '信息费到账'),
    page('components', consolePages.components, '整行的主要按钮'),
  ],
}

/** Pages of the console for testers. */
export const consoleWalks: readonly Walk[] = [tester]
