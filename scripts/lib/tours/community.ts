import { pages } from '../../../src/routes/pages'
import { visit, type Tour } from './tour'

/** Each with everything that it can show: a refused call, a module that is switched off. */
export const emergency: Tour = async (resident, stop) => {
  await resident.tap('应急电话')
  await resident.see('全国统一')
  await stop('')
  await resident.mock.door('modules', { communityIdentifier: 10002, module: 'emergency', on: false })
  await visit(resident, `/${pages.home.path}`)
  await resident.button('应急电话').waitFor()
  await resident.app.pullDown()
  await resident.button('应急电话').waitFor({ state: 'detached' })
  await visit(resident, `/${pages.emergency.path}`)
  await resident.see('本小区未开通')
  await stop('switched off')
}

export const news: Tour = async (resident, stop) => {
  await resident.see('置顶 · 未读')
  await stop('')
  await resident.tapText('邻里游园会照片')
  await resident.see('转发给邻居')
  await stop('with pictures')
  await visit(resident, `/${pages.announcement.path}?id=999999&community=10002`)
  await resident.see('该公告已下架')
  await stop('withdrawn')
  await visit(resident, `/${pages.complaints.path}`)
  await resident.see('已答复')
  await stop('')
  await resident.tapText('已答复')
  await resident.see('物业答复')
  await stop('answered')
  await visit(resident, `/${pages.newComplaint.path}`)
  await resident.tap('提交')
  await resident.see(/请至少写 5 个字/)
  await resident.tap('添加图片 0/6')
  await resident.button('移除第1张图片').waitFor()
  await stop('with error and picture')
}

export const repairs: Tour = async (resident, stop) => {
  await resident.see('当前房屋')
  await visit(resident, `/${pages.repairs.path}`)
  await resident.see('厨房水槽下面漏水')
  await stop('处理中')
  await resident.choose('已完成')
  await resident.tapText('一楼楼道的灯不亮，晚上看不清台阶')
  await resident.see('不能重新打开')
  await stop('可评价')
  await visit(resident, `/${pages.newRepair.path}`)
  await resident.see('在哪里')
  await resident.tap('提交报修')
  for (const name of ['室内', '门窗']) await resident.choose(name)
  await stop('有错误')
}
