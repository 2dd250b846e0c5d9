import { pages } from '../../../src/routes/pages'
import { stop, type Walk } from '../stop'

/** A tenant finds a house, looks at it and asks for a viewing. The house with all data is further away. */
const seeking: Walk = {
  persona: 'resident-tenant',
  stops: [
    stop('rental-search', pages.rentalSearch, '晨曦家园南向两室，近地铁', async (phone) => {
      await phone.see('当前房屋')
      await phone.visit(pages.rentalSearch.url())
    }),
    stop('rental-filters', pages.rentalFilters, '月租金', (phone) => phone.tap(/^筛选/)),
    stop('rental-search-filtered', pages.rentalSearch, '星河里精装一室，拎包入住', async (phone) => {
      await phone.tick('1室')
      await phone.tap('查看结果（1项条件）')
    }),
    stop('rental-house', pages.rentalHouse, '房屋设施', (phone) => phone.tapText('星河里精装一室，拎包入住')),
    stop('rental-house-withdrawn', pages.rentalHouse, '这套房源已下架', (phone) =>
      phone.visit(pages.rentalHouse.url(999_999)),
    ),
    stop('rental-kept-empty', pages.rentalKept, '还没有收藏房源', (phone) =>
      phone.visit(pages.rentalKept.url()),
    ),
    stop('rental-kept', pages.rentalKept, '星河里精装一室，拎包入住', (phone) => phone.choose('最近看过')),
    stop('rental-requests', pages.rentalRequests, '已付信息费', (phone) =>
      phone.visit(pages.rentalRequests.url()),
    ),
    stop('rental-request-paid', pages.rentalRequest, '房东的联系方式', (phone) =>
      phone.tapText('青禾新城南北通透三室，家电齐全'),
    ),
    stop('rental-house-whole', pages.rentalHouse, '房源视频', (phone) =>
      phone.tapText('青禾新城南北通透三室，家电齐全'),
    ),
    stop('rental-request', pages.rentalRequest, '复制付款地址', async (phone) => {
      await phone.visit(pages.rentalRequests.url())
      await phone.tapText('晨曦家园南向两室，近地铁')
    }),
  ],
}

/** Pages of house rental for tenants. */
export const rentalWalks: readonly Walk[] = [seeking]
