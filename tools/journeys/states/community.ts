import { pages } from '../../../src/routes/pages'
import { stop, type Walk } from '../stop'

const COMMUNITY = '10002'

/** Emergency numbers, which need no sign-in, and the page of a module that the community has switched off. */
const emergency: Walk = {
  persona: 'resident-owner',
  stops: [
    stop('emergency', pages.emergency, '全国统一', (phone) => phone.tap('应急电话')),
    stop('module-off', pages.complaints, '本小区未开通', async (phone) => {
      await phone.door('modules', { communityIdentifier: COMMUNITY, module: 'complaints', on: false })
      await phone.visit(pages.home.url())
      await phone.offers('投诉建议')
      await phone.refresh()
      await phone.notHere('投诉建议')
      await phone.visit(pages.complaints.url())
    }),
  ],
}

/** Announcements of the property office, and complaints of residents. */
const news: Walk = {
  persona: 'resident-owner',
  stops: [
    stop('announcements', pages.announcements, '置顶 · 未读', async (phone) => {
      await phone.see('当前房屋')
      await phone.visit(pages.announcements.url())
    }),
    stop('announcement', pages.announcement, '晨曦家园业主委员会', (phone) => phone.tapText('电梯年检安排')),
    stop('announcement-pictures', pages.announcement, '感谢各位邻居参加', async (phone) => {
      await phone.visit(pages.announcements.url())
      await phone.tapText('邻里游园会照片')
    }),
    stop('announcement-withdrawn', pages.announcement, '该公告已下架', (phone) =>
      phone.visit(pages.announcement.url({ id: 999_999, communityIdentifier: COMMUNITY })),
    ),
    stop('announcements-not-found', pages.announcements, '没有找到“游泳池”', async (phone) => {
      await phone.visit(pages.announcements.url())
      await phone.see('置顶')
      await phone.fill('搜索公告', '游泳池')
    }),
    stop('complaints', pages.complaints, '已答复', (phone) => phone.visit(pages.complaints.url())),
    stop('complaint', pages.complaint, '物业答复', (phone) => phone.tapText('已答复')),
    stop('complaint-new', pages.newComplaint, /请至少写 5 个字/, async (phone) => {
      await phone.visit(pages.newComplaint.url())
      await phone.fill('内容', '灯坏')
      await phone.tap('提交')
      await phone.nextPicture('face')
      await phone.tap('添加图片 0/6')
      await phone.offers('移除第1张图片')
    }),
  ],
}

/** Repairs that residents report, until they are finished. */
const repairs: Walk = {
  persona: 'resident-owner',
  stops: [
    stop('repairs', pages.repairs, '厨房水槽下面漏水', async (phone) => {
      await phone.see('当前房屋')
      await phone.visit(pages.repairs.url())
    }),
    stop('repair-done', pages.repair, '不能重新打开', async (phone) => {
      await phone.choose('已完成')
      await phone.tapText('一楼楼道的灯不亮，晚上看不清台阶')
    }),
    stop('repair-rated', pages.repair, '您的评价', async (phone) => {
      await phone.choose(/^4 星/)
      await phone.tap('提交评价')
    }),
    stop('repair-in-work', pages.repair, /已联系电梯厂家/, async (phone) => {
      await phone.visit(pages.repairs.url())
      await phone.choose('处理中')
      await phone.tapText('电梯上行时有异响')
    }),
    stop('repair-new-errors', pages.newRepair, '请选择报修类别', async (phone) => {
      await phone.visit(pages.newRepair.url())
      await phone.see('在哪里')
      await phone.tap('提交报修')
    }),
    stop('repair-new-levels', pages.newRepair, '关不严', async (phone) => {
      for (const name of ['室内', '门窗']) await phone.choose(name)
    }),
    stop('repair-new', pages.newRepair, '室内 · 门窗 · 关不严', async (phone) => {
      await phone.choose('关不严')
      await phone.fill('问题描述', '阳台的门关不严，刮风时响')
      await phone.nextPicture('face')
      await phone.tap('添加图片 0/4')
      await phone.offers('移除第1张图片')
    }),
    stop('repair-sent', pages.newRepair, '报修已提交', (phone) => phone.tap('提交报修')),
  ],
}

/** Pages of a community's services. */
export const communityWalks: readonly Walk[] = [emergency, news, repairs]
