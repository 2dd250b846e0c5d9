import { consolePages } from '../../../src/routes/console-pages'
import { visit, type Tour } from './tour'

const CONSOLE: readonly [page: string, text: string | RegExp][] = [
  ['index', '微信身份'],
  ['inbox', '还没有发出短信'],
  ['faults', '没有，一切正常'],
  ['world', '很大'],
  ['office', '功能模块'],
  ['audits', /申请（/],
  ['orders', /账单（/],
  ['new-order', '林晓岚的房屋'],
  ['modules', '访客通行'],
  ['repairs', /报修（/],
  ['complaints', '楼上深夜装修，噪音很大。'],
  ['announce', '置顶'],
  ['staff', /服务单（/],
  ['new-work-order', '晨曦家园'],
]

/** The console for testers, page by page. */
export const tester: Tour = async (resident, stop) => {
  await resident.see('当前房屋')
  for (const [page, text] of CONSOLE) {
    await visit(resident, `/pages/console/${page}/index`)
    await resident.see(text)
    await stop('')
  }
  const { applications, repairs } = resident.mock.world.tables
  const audit = applications.all().find(({ state }) => state === 'pending')
  const repair = repairs.all().find(({ state }) => state === 'NEW')
  await visit(resident, `/pages/console/audit/index?id=${audit?.id}`)
  await resident.see('不通过')
  await stop('')
  await visit(resident, `/pages/console/repair/index?id=${repair?.id}`)
  await resident.see('保存答复')
  await stop('')
  await visit(resident, `/pages/console/work-order/index?number=${repair?.number}`)
  await resident.see('接单')
  await stop('')
  await visit(resident, `/${consolePages.inbox.path}`)
  await resident.choose('请求')
  await resident.see('成功')
  await stop('请求')
}
