import assert from 'node:assert/strict'
import { phoneTests } from './support/phones'

const phone = phoneTests()
const options = { page: 'pages/scroll/index' }

phone('滚动到底加载更多，下拉刷新，滚动到指定行', { options }, async (app) => {
  const list = app.$('#list')
  await list.evaluate((element) => element.scrollTo(0, 9999))
  await app.$('#r11').waitFor()
  await list.evaluate((element) => element.scrollTo(0, 0))
  const box = await list.boundingBox()
  assert.ok(box)
  await app.tab.mouse.move(box.x + 50, box.y + 10)
  await app.tab.mouse.down()
  await app.tab.mouse.move(box.x + 50, box.y + 110, { steps: 4 })
  await app.tab.mouse.up()
  await app.see('refreshed')
})

phone('页面滚动、触底、进入视口', { options }, async (app) => {
  await app.callWx('pageScrollTo', { scrollTop: 300 })
  await app.scrollToBottom()
  await app.see(/bottom/)
  await app.see(/mark seen/)
})

phone('轮播滑动后通知', { options }, async (app) => {
  await app
    .$('#swiper')
    .evaluate((element) => element.scrollTo({ left: element.clientWidth, behavior: 'instant' }))
  await app.see('swiper 1')
})
