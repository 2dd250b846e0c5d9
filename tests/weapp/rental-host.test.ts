import assert from 'node:assert/strict'
import { becomeLandlord, describeHouse, HOUSE, releaseHouse } from '../../tools/journeys/letting'
import { pages } from '../../src/routes/pages'
import { journeys } from './support/journeys'

const journey = journeys()

journey(
  '房东从什么都没有到租客找得到的房源：资料、实名、房产证、填写、照片、发布',
  { wxCode: 'wx:resident-new' },
  async (resident) => {
    await becomeLandlord(resident, async () => {
      await resident.app.ui('input[aria-label="日期"]').fill('1991-04-12')
      await resident.answer('确定')
    })
    await describeHouse(resident)
    await releaseHouse(resident)
    const house = (await resident.rows('rentalHouses')).at(-1)
    assert.equal(house?.status, 'released')
    await resident.visit(pages.rentalSearch.url())
    await resident.tapText(HOUSE.title)
    await resident.at(pages.rentalHouse.path)
    await resident.see('¥2,600/月')
  },
)

journey(
  '发布到一半登录失效：填写的都还在，重新登录后接着发布',
  { wxCode: 'wx:resident-owner' },
  async (resident) => {
    await resident.visit(pages.hostHome.url())
    await describeHouse(resident)
    for (const { token } of await resident.rows('tokens'))
      await resident.door('tokens', { token, lose: 'gone' })
    await resident.tap('保存草稿，去传照片')
    await resident.atStep('照片和视频')
    const house = (await resident.rows('rentalHouses')).at(-1)
    assert.equal(house?.info.title, HOUSE.title)
  },
)
