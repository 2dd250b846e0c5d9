import { readFileSync } from 'node:fs'
import { screen, waitFor } from '@testing-library/react'
import { pages } from '@/routes/pages'
import { changesOf } from '@/features/rental-host/save-changes'
import { useStaged } from '@/features/rental-host/staged-photos'
import { answerWith } from '~tests/support/render-page'
import { createTestMock } from '~tests/support/mock'
import { device, dialogs, files, playTaro, router } from '~tests/support/taro'
import {
  fill,
  houseIdOf,
  openEdit,
  openHouse,
  openPhotos,
  openPreview,
  openRequests,
  outcomesOf,
  press,
  PULLED_OFF,
  RELEASED,
  turn,
} from './support'

const photo = () => files.put(readFileSync('src/assets/samples/face-1.jpg'))
const statusOf = (mock: ReturnType<typeof createTestMock>, title: string) =>
  mock.world.tables.rentalHouses.get(houseIdOf(mock, title))?.status

test('下架前说明意思，下架后可以重新发布', async () => {
  const page = await openHouse(RELEASED)
  await screen.findByText(RELEASED)
  dialogs.answerModal(true)
  await press(page, '下架')
  expect(dialogs.modals.at(-1)).toMatchObject({ title: '下架这套房源' })
  expect(await screen.findByText('已下架')).toBeInTheDocument()
  expect(statusOf(page.mock, RELEASED)).toBe('pulledOff')
  dialogs.answerModal(true)
  await press(page, '重新发布')
  expect(await screen.findByText('已发布')).toBeInTheDocument()
  expect(statusOf(page.mock, RELEASED)).toBe('released')
})

test('删除前说明不能恢复；不同意就不删', async () => {
  const page = await openHouse(PULLED_OFF)
  await screen.findByText(PULLED_OFF)
  dialogs.answerModal(false)
  await press(page, '删除房源')
  expect(outcomesOf(page, 'rental.deleteHouseInfo')).toEqual([])
  dialogs.answerModal(true)
  await press(page, '删除房源')
  await waitFor(() => expect(router.moves.at(-1)?.[1]).toBe(pages.hostHome.url()))
  expect(page.mock.world.tables.rentalHouses.all().some(({ info }) => info.title === PULLED_OFF)).toBe(false)
})

test('下架没有回音：核对列表，不重复提交', async () => {
  const page = await openHouse(RELEASED)
  await screen.findByText(RELEASED)
  await page.fault('rental.pulloffHouse', 'badJson')
  dialogs.answerModal(true)
  await press(page, '下架')
  expect(await screen.findByText(/不确定下架是否已提交/)).toBeInTheDocument()
  await press(page, '核对结果')
  await waitFor(() => expect(screen.queryByText(/不确定下架/)).not.toBeInTheDocument())
  expect(outcomesOf(page, 'rental.pulloffHouse')).toHaveLength(1)
})

test('认证没有通过时不能发布，指出去哪里', async () => {
  const mock = createTestMock()
  const owner = mock.world.tables.rentalUsers.first('openid', 'resident-owner')
  await mock.door('rental-checks', { user: owner?.id, subject: 'landlord', outcome: 'pending' })
  const page = await openHouse(PULLED_OFF, { mock })
  await screen.findByText(PULLED_OFF)
  dialogs.answerModal(true)
  await press(page, '重新发布')
  expect(await screen.findByText('请先完成房东身份认证')).toBeInTheDocument()
  await press(page, '去完成认证')
  expect(router.moves.at(-1)?.[1]).toBe(pages.hostHome.url())
})

test('一项一个请求地保存，只发改过的', async () => {
  const page = await openEdit(RELEASED, 'rent')
  expect(await screen.findByLabelText('租金')).toHaveValue('4200')
  await fill(page, '租金', '3900')
  await turn(page, '付款方式', '押一付一')
  await fill(page, '最多居住', '3')
  await press(page, '保存')
  await waitFor(() => expect(outcomesOf(page, 'rental.updateHouseInfo')).toHaveLength(3))
  const { info } = page.mock.world.tables.rentalHouses.need(houseIdOf(page.mock, RELEASED))
  expect(info).toMatchObject({ rent: 390_000, paymentType: '1|1', maxLivein: 3 })
})

test('保存到一半断了：说明存了几项、哪一项没有存，填的都还在', async () => {
  const page = await openEdit(RELEASED, 'rent')
  await screen.findByLabelText('租金')
  await fill(page, '租金', '3900')
  await turn(page, '付款方式', '押一付一')
  const { rentalHouses } = page.mock.world.tables
  const change = rentalHouses.change.bind(rentalHouses)
  jest.spyOn(rentalHouses, 'change').mockImplementationOnce((id, part) => {
    answerWith('/update_house_info', { status: 5, msg: '(1064, "SQL syntax")', ans: [] })
    return change(id, part)
  })
  await press(page, '保存')
  expect(await screen.findByText(/已保存 1 项，共 2 项。“付款方式”没有保存/)).toBeInTheDocument()
  expect(screen.getByLabelText('租金')).toHaveValue('3900')
  expect(screen.queryByText(/SQL/)).not.toBeInTheDocument()
  const { info } = rentalHouses.need(houseIdOf(page.mock, RELEASED))
  expect(info).toMatchObject({ rent: 390_000, paymentType: '1|3' })
})

test('再点保存只发剩下的', () => {
  const was = { rent: 420_000, paymentType: '1|3' as const }
  const now = { rent: 390_000, paymentType: '1|1' as const }
  expect(changesOf(was, now).map(({ name, value }) => [name, value])).toEqual([
    ['house_rent', '3900'],
    ['payment_type', '1|1'],
  ])
  expect(changesOf({ ...was, rent: 390_000 }, now).map(({ label }) => label)).toEqual(['付款方式'])
  expect(changesOf(now, {})).toEqual([])
})

test('租房系统一项都不收时，可以按填写的内容新建一套', async () => {
  const page = await openEdit(RELEASED, 'rent')
  await screen.findByLabelText('租金')
  answerWith('/update_house_info', { status: 5, msg: '(1064, "SQL syntax")', ans: [] })
  await fill(page, '租金', '3900')
  await press(page, '保存')
  await screen.findByText(/不接受修改/)
  await press(page, '按填写的内容新建一套')
  expect(router.moves.at(-1)?.[1]).toBe(pages.hostPublish.url())
  expect(screen.queryByText(/SQL/)).not.toBeInTheDocument()
})

test('填过的不能清空，在字段旁边说', async () => {
  const page = await openEdit(RELEASED, 'words')
  await screen.findByLabelText('标题')
  await page.user.clear(screen.getByLabelText('交通'))
  await press(page, '保存')
  expect(await screen.findByText('租房系统不能清空这一项，请填写新的内容')).toBeInTheDocument()
  expect(outcomesOf(page, 'rental.updateHouseInfo')).toEqual([])
})

test('预览就是租客的页面，没有门牌号', async () => {
  await openPreview(RELEASED)
  expect(await screen.findByText('租客打开这套房源看到的就是这样')).toBeInTheDocument()
  expect(screen.getByText('¥4,200/月')).toBeInTheDocument()
  expect(screen.getByText('房屋设施')).toBeInTheDocument()
  expect(screen.queryByText(/门牌/)).not.toBeInTheDocument()
})

test('看房申请：付款以后看得到租客的称呼和电话，可以拨打', async () => {
  const page = await openRequests(RELEASED)
  expect(await screen.findByText('已付信息费')).toBeInTheDocument()
  expect(screen.getByText(RELEASED)).toBeInTheDocument()
  expect(screen.getByText('周予安')).toBeInTheDocument()
  await press(page, /电话[^]*19000000002/)
  expect(device.phoneCalls).toEqual(['19000000002'])
})

test('看房申请：付款以前看不到租客', async () => {
  const mock = createTestMock()
  for (const { id } of mock.world.tables.preorders.all())
    mock.world.tables.preorders.change(id, { status: 'submitted', paidAt: undefined })
  await openRequests(RELEASED, { mock })
  expect(await screen.findByText('已提交')).toBeInTheDocument()
  expect(screen.queryByText('周予安')).not.toBeInTheDocument()
  expect(screen.queryByText('19000000002')).not.toBeInTheDocument()
})

test('看房申请：付了款的租客没有留下联系方式时写明', async () => {
  const mock = createTestMock()
  const { accounts } = mock.world.tables
  const account = accounts.first('openid', 'resident-tenant')
  if (account) accounts.change(account.id, { openid: undefined })
  await openRequests(RELEASED, { mock })
  expect(await screen.findByText('租客没有留下联系方式')).toBeInTheDocument()
})

test('没有申请的房源说没有', async () => {
  const mock = createTestMock()
  for (const { id } of mock.world.tables.preorders.all()) mock.world.tables.preorders.remove(id)
  await openRequests(RELEASED, { mock })
  expect(await screen.findByText('还没有看房申请')).toBeInTheDocument()
})

test('照片传到一半断了：传好的留着，重试先核对，不会多传', async () => {
  const page = await openPhotos(PULLED_OFF)
  await screen.findByText('添加照片')
  const id = houseIdOf(page.mock, PULLED_OFF)
  device.photos = [photo(), photo()]
  await turn(page, '哪个房间', '厨房')
  await press(page, '选择照片')
  await page.fault('rental.createHousePhoto', 'badJson')
  await press(page, '开始上传')
  expect(await screen.findByText(/不确定有没有传上去/)).toBeInTheDocument()
  const before = page.mock.world.tables.rentalMedia.where('house', id).length
  await press(page, '重试上传')
  await waitFor(() => expect(useStaged.getState()[id]).toEqual([]))
  const after = page.mock.world.tables.rentalMedia.where('house', id).length
  expect([before, after]).toEqual([before, 4])
})

test('已上传的照片可以换一张，不能换成不是图片的文件', async () => {
  const page = await openPhotos(PULLED_OFF)
  await screen.findByText('已上传 2 张')
  device.photos = [files.put('not a picture', 'image/jpeg')]
  await press(page, '换一张：第1张客厅')
  expect(await screen.findByText(/不是能用的图片/)).toBeInTheDocument()
  device.photos = [photo()]
  await press(page, '换一张：第1张客厅')
  await waitFor(() => expect(outcomesOf(page, 'rental.updateHousePhoto')).toHaveLength(1))
})

const video = (size: number, duration: number, path = 'wxfile://tmp_1.mp4') => ({
  chooseMedia: () =>
    Promise.resolve({
      type: 'video',
      tempFiles: [{ tempFilePath: path, size, duration, fileType: 'video' }],
    }),
})

test.each([
  [video(1000, 45), '视频有 45 秒，请剪到 30 秒以内'],
  [video(9 * 1024 * 1024, 20), '视频有 9.0MB，请压缩到 5MB 以内'],
  [video(1000, 0, 'wxfile://tmp_1.jpg'), '这个文件是图片，请选择视频'],
])('视频不合要求时不发送，说明怎么办', async (taro, sentence) => {
  const page = await openPhotos(PULLED_OFF, { before: () => playTaro(taro) })
  await screen.findByText('添加照片')
  await press(page, '选择视频')
  expect(await screen.findByText(sentence)).toBeInTheDocument()
  expect(outcomesOf(page, 'rental.createHouseVideo')).toEqual([])
})

test('传视频，再传一个就换掉原来的', async () => {
  const path = files.put('\0\0\0\u0018ftypmp42\0\0\0\0mp42isom', 'video/mp4')
  const page = await openPhotos(PULLED_OFF, { before: () => playTaro(video(24, 12, path)) })
  await screen.findByText('添加照片')
  await press(page, '选择视频')
  expect(await screen.findByText('播放已上传的视频')).toBeInTheDocument()
  await press(page, '换一个视频')
  await waitFor(() => expect(outcomesOf(page, 'rental.updateHouseVideo')).toHaveLength(1))
})

test('别人的或删除了的房源说没有', async () => {
  const mock = createTestMock()
  await openHouse(RELEASED, { mock, persona: 'resident-tenant' })
  expect(await screen.findByText('没有找到这套房源')).toBeInTheDocument()
})
