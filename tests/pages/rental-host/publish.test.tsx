import { readFileSync } from 'node:fs'
import { act, screen, waitFor } from '@testing-library/react'
import { pages } from '@/routes/pages'
import { rentalSettings } from '@/platform/env'
import { eraseMemory } from '@/session/erasure'
import { session } from '@/session/backend'
import type { Page } from '~tests/support/render-page'
import { renderPage } from '~tests/support/render-page'
import PublishPage from '@/pages/rental-publish/publish/index'
import { device, files, router } from '~tests/support/taro'
import { fill, newestHouse, openPublish, outcomesOf, press, turn } from './support'

const photo = () => files.put(readFileSync('src/assets/samples/face-1.jpg'))
const PLACE = '晨曦家园'

beforeEach(() => {
  jest.replaceProperty(rentalSettings, 'places', [{ name: PLACE, longitude: 104.06, latitude: 30.66 }])
})

async function fillPlace(page: Page): Promise<void> {
  await turn(page, '位置', PLACE)
  await fill(page, '小区', '晨曦家园')
  await fill(page, '门牌号', '1201')
  await turn(page, '出租方式', '整租')
  await turn(page, '租期', '长租')
  await turn(page, '户型', '两室一厅')
  await fill(page, '面积', '88.5')
  await fill(page, '楼层', '6')
  await fill(page, '全部楼层', '18')
  await press(page, '下一步')
}

async function fillRent(page: Page): Promise<void> {
  await screen.findByText('第 2 步，共 5 步')
  await fill(page, '租金', '2800')
  await turn(page, '付款方式', '押一付三')
  await press(page, '下一步')
}

async function fillWords(page: Page): Promise<void> {
  await screen.findByText('第 3 步，共 5 步')
  await fill(page, '标题', '晨曦家园两室')
  await page.user.click(screen.getByRole('checkbox', { name: '空调' }))
}

const toPhotos = async (page: Page) => {
  await screen.findByText('第 1 步，共 5 步')
  await fillPlace(page)
  await fillRent(page)
  await fillWords(page)
  await press(page, '保存草稿，去传照片')
  await waitFor(() => expect(router.moves.at(-1)?.[0]).toBe('redirectTo'))
  return newestHouse(page)
}

test('填好三步后房源成为草稿，写的是填的内容', async () => {
  const page = await openPublish()
  const house = await toPhotos(page)
  expect(router.moves.at(-1)?.[1]).toBe(pages.hostPublish.url(house.id))
  expect(house.status).toBe('draft')
  expect(house.info).toMatchObject({
    longitude: 104.06,
    latitude: 30.66,
    districtName: '晨曦家园',
    houseNumber: 1201,
    type: '两室一厅',
    rooms: 2,
    size: 88.5,
    rent: 280_000,
    paymentType: '1|3',
    title: '晨曦家园两室',
    facilities: ['airConditioner'],
  })
})

test('传照片、核对、发布：照片按顺序一张一个请求，发布后租客搜得到', async () => {
  const first = await openPublish()
  const { id } = await toPhotos(first)
  const { mock } = first
  first.unmount()
  const page = await renderPage(<PublishPage />, { mock, url: pages.hostPublish.url(id) })
  await screen.findByText('第 4 步，共 5 步')
  device.photos = [photo(), photo()]
  await turn(page, '哪个房间', '客厅')
  await press(page, '选择照片')
  expect(await screen.findByText('客厅（封面）')).toBeInTheDocument()
  device.photos = [photo()]
  await turn(page, '哪个房间', '主卧')
  await press(page, '选择照片')
  expect(await screen.findByText('请填写卧室面积，例如 12 或 12.5')).toBeInTheDocument()
  expect(screen.getByText('请选择窗户的朝向')).toBeInTheDocument()
  await fill(page, '房间面积', '12')
  await turn(page, '窗户朝向', '南')
  await press(page, '选择照片')
  await press(page, '设为封面：第3张主卧')
  expect(screen.getByText('主卧 · 12㎡ · 南（封面）')).toBeInTheDocument()
  await press(page, '开始上传')
  expect(await screen.findByText('已上传 3 张')).toBeInTheDocument()
  expect(outcomesOf(page, 'rental.createHousePhoto')).toHaveLength(3)
  expect(mock.world.tables.rentalMedia.where('house', id).map(({ room }) => room)).toEqual([
    'mainBedroom',
    'livingRoom',
    'livingRoom',
  ])
  await press(page, '下一步')
  await screen.findByText('第 5 步，共 5 步')
  await press(page, '发布房源')
  await waitFor(() => expect(mock.world.tables.rentalHouses.get(id)?.status).toBe('released'))
  expect(router.moves.at(-1)?.[1]).toBe(pages.hostHouse.url(id))
})

test.each([
  ['面积', '0', '面积要大于 0'],
  ['面积', '-5', '面积要大于 0'],
  ['面积', 'abc', '面积请只填数字，不要单位'],
  ['面积', '88.55', '面积最多一位小数'],
  ['楼层', '1.5', '请填整数，不要小数'],
  ['楼层', '六', '请只填数字'],
  ['门牌号', '12A1', '请只填数字'],
])('%s填%s，字段旁边说%s', async (label, text, sentence) => {
  const page = await openPublish()
  await screen.findByText('第 1 步，共 5 步')
  await fill(page, label, text)
  await press(page, '下一步')
  expect(await screen.findByText(sentence)).toBeInTheDocument()
  expect(screen.getByText('请选择房源在哪里')).toBeInTheDocument()
  expect(outcomesOf(page, 'rental.houseCreate')).toEqual([])
})

test('楼层高于全部楼层，在楼层旁边说', async () => {
  const page = await openPublish()
  await screen.findByText('第 1 步，共 5 步')
  await fill(page, '楼层', '20')
  await fill(page, '全部楼层', '18')
  await press(page, '下一步')
  expect(await screen.findByText('楼层不能高于全部楼层（共18层）')).toBeInTheDocument()
})

test.each([
  ['0', '租金要大于 0'],
  ['2800.5', '租金请填整数元，不要小数'],
  ['两千', '租金请只填数字，不要单位'],
])('租金填%s，字段旁边说%s', async (text, sentence) => {
  const page = await openPublish()
  await screen.findByText('第 1 步，共 5 步')
  await fillPlace(page)
  await screen.findByText('第 2 步，共 5 步')
  await fill(page, '租金', text)
  await press(page, '下一步')
  expect(await screen.findByText(sentence)).toBeInTheDocument()
})

test('关掉小程序再来：填过的还在，位置、小区和门牌号不在手机上（R25）', async () => {
  const first = await openPublish()
  await screen.findByText('第 1 步，共 5 步')
  await fillPlace(first)
  await fillRent(first)
  const stored = JSON.stringify({ ...localStorage })
  expect(stored).toContain('2800')
  expect(stored).not.toMatch(/1201|104\.06|晨曦家园/)
  const { mock } = first
  first.unmount()
  const kept = { ...localStorage }
  act(() => eraseMemory('drafts'))
  Object.entries(kept).forEach(([key, value]) => localStorage.setItem(key, String(value)))
  await openPublish({ mock })
  expect(await screen.findByText(/已恢复您上次填写的内容/)).toBeInTheDocument()
  expect(screen.getByLabelText('面积')).toHaveValue('88.5')
  expect(screen.getByLabelText('小区')).toHaveValue('')
})

test('保存草稿没有回音：不重复提交，核对后接着做', async () => {
  const page = await openPublish()
  await screen.findByText('第 1 步，共 5 步')
  await fillPlace(page)
  await fillRent(page)
  await fillWords(page)
  await page.fault('rental.houseCreate', 'badJson')
  await press(page, '保存草稿，去传照片')
  expect(await screen.findByText(/不确定房源是否已提交/)).toBeInTheDocument()
  expect(screen.getByRole('button', { name: '保存草稿，去传照片' })).toHaveAttribute('aria-disabled', 'true')
  await press(page, '核对结果')
  await waitFor(() => expect(outcomesOf(page, 'rental.myHouseList').length).toBeGreaterThan(0))
  expect(outcomesOf(page, 'rental.houseCreate')).toHaveLength(1)
})

test('发布中途登录失效：填的都还在，重新登录后接着做', async () => {
  const page = await openPublish()
  await screen.findByText('第 1 步，共 5 步')
  await fillPlace(page)
  await fillRent(page)
  await fillWords(page)
  device.loginCode = undefined
  jest.spyOn(session, 'currentToken').mockResolvedValue(undefined)
  await press(page, '保存草稿，去传照片')
  await screen.findByText(/请再试一次|重新登录/)
  expect(screen.getByLabelText('标题')).toHaveValue('晨曦家园两室')
  jest.restoreAllMocks()
  device.loginCode = 'wx:resident-owner'
  await press(page, '保存草稿，去传照片')
  await waitFor(() => expect(router.moves.at(-1)?.[0]).toBe('redirectTo'))
  expect(newestHouse(page).info.title).toBe('晨曦家园两室')
})
