import { pages } from '../../src/routes/pages'
import assert from 'node:assert/strict'
import { journeys } from './support/journeys'
import { ANNOUNCEMENTS, publishMany } from '../support/announcements'
import type { TestMock } from '../support/mock'
import type { HostPhone } from '../../tools/journeys/drivers/host-phone'
import { seePicture } from '../../tools/journeys/drivers/pictures'

const journey = journeys()

/** Publishes an announcement yesterday, so that it counts as unread. */
function picturesOfYesterday({ world, clock }: TestMock): void {
  const { announcements } = world.tables
  const pictures = announcements.all().find(({ images }) => images.length > 1)
  if (pictures) announcements.change(pictures.id, { createdAt: clock.now() - 86_400_000 })
}

const scrolled = ({ app }: HostPhone) =>
  app.tab.locator('.wh-page:not([hidden]) .wh-scroll').evaluate((scroller) => scroller.scrollTop)

journey(
  '看公告：置顶和未读在列表里，打开后算读过，图片可以放大，可以转发',
  { ...ANNOUNCEMENTS, world: picturesOfYesterday },
  async (resident) => {
    const { app } = resident
    await resident.see('置顶 · 未读')
    assert.equal(await app.$('.wj-tag--info').getByText('未读', { exact: true }).count(), 2)
    await resident.tapText('邻里游园会照片')
    await resident.at(pages.announcement.path)
    await resident.see('感谢各位邻居参加')
    const picture = resident.button('图片，第2张，共3张，放大查看')
    await seePicture(picture.locator('img'))
    await picture.click()
    await app.settled()
    const shown = (await app.report()).calls.find(({ name }) => name === 'previewImage')?.args
    const { urls, current } = shown as { urls: string[]; current: string }
    assert.equal(urls.length, 3)
    assert.equal(current, urls[1])
    await resident.tap('转发给邻居')
    await app.ui('#wh-toast').getByText('已转发').waitFor()
    const [card] = (await app.report()).shares as { title: string; path: string }[]
    assert.equal(card?.title, '邻里游园会照片')
    const [address, query] = card.path.split('?')
    assert.equal(address, `/${pages.announcement.path}`)
    assert.match(query ?? '', /^id=\d+&community=10002$/)
    await app.back()
    await resident.see('置顶 · 未读')
    assert.equal(await app.$('.wj-row').getByText('邻里游园会照片').count(), 1)
    assert.equal(await app.$('.wj-tag--info').getByText('未读', { exact: true }).count(), 1)
  },
)

journey('收到卡片直接进来；地址坏了、公告不在了都说清楚', {}, async (resident) => {
  const visit = (query: string) =>
    resident.relaunch({
      wxCode: 'wx:resident-owner',
      page: pages.announcement.path,
      query: parse(query),
    })
  const row = (await resident.rows('announcements')).find(({ title }) => title === '电梯年检安排')
  await visit(`id=${row?.id ?? 0}&community=10002`)
  await resident.see('晨曦家园业主委员会')
  await visit('id=x&community=10002')
  await resident.see('这个页面打不开')
  await visit('id=999999&community=10002')
  await resident.see('该公告已下架')
  await visit(`id=${row?.id ?? 0}&community=00001`)
  await resident.see('这是其他小区的公告')
})

const parse = (query: string) => Object.fromEntries(new URLSearchParams(query))

journey(
  '一千条公告：一页一页往下看，返回时还在原处',
  { ...ANNOUNCEMENTS, world: (mock) => publishMany(mock, 996) },
  async (resident) => {
    const { app } = resident
    await resident.see('第16期电梯年检安排')
    await app.scrollToBottom()
    await resident.see('第36期电梯年检安排')
    await app.scrollToBottom()
    await resident.see('第56期电梯年检安排')
    await resident.tapText('第50期停水通知')
    await resident.see('请各位邻居留意')
    const before = await resident.calls('weapp.announcements')
    await app.back()
    await app.settled()
    assert.ok((await scrolled(resident)) > 2_000)
    assert.equal(await resident.calls('weapp.announcements'), before + 1)
    await resident.see('第50期停水通知')
  },
)

journey('搜索：找到的说几条，没有的说没有', ANNOUNCEMENTS, async (resident) => {
  await resident.see('电梯年检安排')
  await resident.fill('搜索公告', '停水')
  await resident.see('找到 1 条')
  await resident.fill('搜索公告', '游泳池')
  await resident.see('没有找到“游泳池”')
  await resident.tap('查看全部公告')
  await resident.see('电梯年检安排')
})

journey('看过的没有网络也能再看', ANNOUNCEMENTS, async (resident) => {
  await resident.tapText('电梯年检安排')
  await resident.see('期间请走楼梯')
  await resident.relaunch({ network: 'none' })
  await resident.see('网络已断开')
  await resident.see('电梯年检安排')
  await resident.see(/更新于/)
  await resident.tapText('电梯年检安排')
  await resident.see('期间请走楼梯')
})
