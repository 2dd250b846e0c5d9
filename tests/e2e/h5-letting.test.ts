// A landlord's journey through the built H5 preview (npm run build:h5), the mock inside it.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { H5Phone } from '../../tools/journeys/drivers/h5-phone'
import { becomeLandlord, describeHouse, HOUSE, releaseHouse } from '../../tools/journeys/letting'
import { pages } from '../../src/routes/pages'
import { openPreview } from './support/preview'

const preview = openPreview()

test('房东从什么都没有到租客找得到的房源', async () => {
  const phone = await H5Phone.open(preview.windows, preview.url, { persona: 'resident-new' })
  // The wheel starts with today, which a profile accepts as a birthday.
  await becomeLandlord(phone, () => phone.answer('确定'))
  await describeHouse(phone)
  await releaseHouse(phone)
  await phone.visit(pages.rentalSearch.url())
  await phone.tapText(HOUSE.title)
  await phone.at(pages.rentalHouse.path)
  await phone.see('¥2,600/月')
  await phone.close()
})

test('房源的视频在页面上放得出来', async () => {
  const phone = await H5Phone.open(preview.windows, preview.url, { persona: 'resident-tenant' })
  await phone.visit(pages.rentalRequests.url())
  await phone.tapText('青禾新城南北通透三室，家电齐全')
  await phone.see('房东的联系方式')
  await phone.tapText('青禾新城南北通透三室，家电齐全')
  await phone.tapText('房源视频')
  const video = phone.page.locator('[role="dialog"] video')
  await video.waitFor()
  await phone.page.waitForFunction(() => {
    const shown = document.querySelector('[role="dialog"] video')
    return shown instanceof HTMLVideoElement && shown.videoWidth > 0
  })
  assert.equal(await video.count(), 1)
  await phone.page.getByRole('button', { name: '关闭视频' }).click()
  await phone.close()
})
