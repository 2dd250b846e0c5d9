// What only the demo build has to hold. The journeys of this folder run on it, too: `npm run journeys -- --demo`.
import { consolePages } from '../../src/routes/console-pages'
import { pages } from '../../src/routes/pages'
import type { HostPhone } from '../../tools/journeys/drivers/host-phone'
import { describeRepair, PROBLEM } from '../../tools/journeys/repairs'
import { journeys } from './support/journeys'
import { seePicture } from '../../tools/journeys/drivers/pictures'

const OWNER = { wxCode: 'wx:resident-owner' }

const journey = journeys({ dist: 'dist/weapp-demo' })

journey('每一页都说是演示数据，测试台也是', OWNER, async (resident) => {
  for (const page of [pages.home, pages.fees, pages.repairs, pages.settings, consolePages.index]) {
    await resident.visit(page.url())
    await resident.at(page.path)
    await resident.see('演示数据')
  }
})

journey('关掉再打开，做过的还在', OWNER, async (resident) => {
  await resident.visit(pages.newRepair.url())
  await describeRepair(resident)
  await resident.tap('提交报修')
  await resident.see('报修已提交')
  await resident.relaunch({ page: pages.repairs.path })
  await resident.see(PROBLEM)
})

const pictureShown = ({ app }: HostPhone) => seePicture(app.$('.wj-picture-box img').first())

journey('投诉里的图片是手机里的文件，关掉再打开还看得到', OWNER, async (resident) => {
  await resident.visit(pages.newComplaint.url())
  await resident.fill('内容', '地下车库入口的灯坏了三天')
  await resident.nextPicture('face')
  await resident.tap('添加图片 0/6')
  await resident.offers('移除第1张图片')
  await resident.settled()
  await resident.tap('提交')
  await resident.at(pages.complaint.path)
  await resident.see('待处理')
  await pictureShown(resident)
  await resident.relaunch({ page: pages.complaints.path })
  await resident.tapText('地下车库入口的灯坏了三天')
  await resident.at(pages.complaint.path)
  await pictureShown(resident)
})
