import assert from 'node:assert/strict'
import { pages } from '../../src/routes/pages'
import { journeys } from './support/journeys'

const journey = journeys()

const WANTED = '星河里精装一室，拎包入住'

journey(
  '租客从找房到付信息费：筛选、看房源、申请、复制付款地址、到账后看到房东的电话',
  { wxCode: 'wx:resident-new' },
  async (resident) => {
    await resident.visit(pages.rentalSearch.url())
    await resident.see('晨曦家园南向两室，近地铁')
    await resident.tap(/^筛选/)
    await resident.at(pages.rentalFilters.path)
    await resident.tick('1室')
    await resident.tap('查看结果（1项条件）')
    await resident.at(pages.rentalSearch.path)
    await resident.offers('去掉卧室：1室')
    await resident.notHere('晨曦家园南向两室，近地铁')
    await resident.tapText(WANTED)
    await resident.at(pages.rentalHouse.path)
    await resident.see('¥1,800/月')
    await resident.tap('收藏')
    await resident.tap('申请看房')
    await resident.answer('申请')
    await resident.at(pages.rentalRequest.path)
    await resident.see('信息费 ¥10')
    await resident.tap('复制付款地址')
    await resident.see(/付款地址已复制/)
    const row = (await resident.rows('preorders')).at(-1)
    assert.equal(row?.status, 'submitted')
    await resident.door('rental-preorders', { preorder: row.id, status: 'paid' })
    await resident.tap('我已付款，核对结果')
    await resident.see('房东的联系方式')
    await resident.back()
    await resident.back()
    await resident.at(pages.rentalSearch.path)
    await resident.offers('去掉卧室：1室')
    await resident.tap('收藏和看过')
    await resident.see(WANTED)
  },
)
