import { pages } from '@/routes/pages'
import { readFileSync } from 'node:fs'
import { act, screen, waitFor } from '@testing-library/react'
import { useDrafts } from '@/features/complaints/draft'
import NewComplaintPage from '@/pages/complaints/new/index'
import { session } from '@/session/backend'
import { switchModule } from '~mock/world/community/modules'
import type { TestMock } from '~tests/support/mock'
import { answerWith, renderPage, type Page, type PageOptions } from '~tests/support/render-page'
import { askedTemplates } from '~tests/support/subscriptions'
import { device, dialogs, files, router } from '~tests/support/taro'

const URL = `/${pages.newComplaint.path}`
const open = (options: PageOptions = {}) => renderPage(<NewComplaintPage />, { url: URL, ...options })
const press = ({ user }: Page, name: string | RegExp) => user.click(screen.getByRole('button', { name }))

const picture = () => files.put(readFileSync('src/assets/samples/face-1.jpg'))
const written = () => screen.findByRole<HTMLTextAreaElement>('textbox', { name: '内容' })
const onDevice = () => JSON.stringify({ ...localStorage })

async function write({ user }: Page, text: string) {
  const field = await written()
  await user.clear(field)
  await user.type(field, text)
}

const newest = ({ world }: TestMock) => world.tables.complaints.all().at(-1)
const count = ({ world }: TestMock) => world.tables.complaints.size
const sent = ({ mock }: Page) =>
  mock.world.tables.journal.all().filter(({ endpoint }) => endpoint === 'weapp.newComplaint').length

/** Closes the app and opens it again. */
async function reopen(page: Page, options: PageOptions = {}) {
  page.unmount()
  act(() => useDrafts.setState({}, true))
  return open({ mock: page.mock, ...options })
}

test('写一条建议、匿名提交，落到它的详情', async () => {
  const page = await open()
  await page.user.click(await screen.findByRole('radio', { name: '建议' }))
  await write(page, '建议在门口装一个雨棚')
  await page.user.click(screen.getByRole('switch', { name: /匿名提交，物业看不到您的姓名和电话/ }))
  const asked = askedTemplates('complaint')
  await press(page, '提交')
  await waitFor(() => expect(router.current.path).toBe(pages.complaint.path))
  expect(asked).toEqual(['T-complaint'])
  const row = newest(page.mock)
  expect(row).toMatchObject({
    kind: 'suggestion',
    content: '建议在门口装一个雨棚',
    anonymous: true,
    images: [],
  })
  expect(router.current.params).toEqual({ id: String(row?.id) })
  expect(dialogs.toasts).toEqual(['已提交'])
  expect(onDevice()).not.toContain('雨棚')
})

test('R42 后端没有说能匿名、能带图片时，页面不给这两样，类别用后端的名称', async () => {
  const data = [
    { id: 7, suggestion_category_name: '环境卫生' },
    { id: 8, suggestion_category_name: '停车' },
  ]
  await open({ before: () => answerWith('/suggestion/initial', { code: 0, data }) })
  expect(await screen.findByRole('radio', { name: '停车' })).toBeInTheDocument()
  expect(screen.getByRole('radio', { name: '环境卫生' })).toBeChecked()
  expect(screen.queryByRole('switch')).not.toBeInTheDocument()
  expect(screen.queryByRole('button', { name: /图片/ })).not.toBeInTheDocument()
})

test('太短不提交，说至少写几个字；字数在下面数着', async () => {
  const page = await open()
  await write(page, '灯坏')
  expect(screen.getByText('2/500')).toBeInTheDocument()
  const asked = askedTemplates('complaint')
  await press(page, '提交')
  expect(asked).toEqual([])
  expect(await screen.findByText('请至少写 5 个字，说清时间、地点和经过')).toBeInTheDocument()
  expect(sent(page)).toBe(0)
})

test('连点两次只提交一次', async () => {
  const page = await open()
  await write(page, '楼道里堆着杂物')
  const before = count(page.mock)
  const button = screen.getByRole('button', { name: '提交' })
  await act(async () => {
    button.click()
    button.click()
    await Promise.resolve()
  })
  await waitFor(() => expect(router.current.path).toBe(pages.complaint.path))
  expect(count(page.mock)).toBe(before + 1)
})

describe('图片', () => {
  test('一次选几张，各自上传，地址随内容提交', async () => {
    device.photos = [picture(), picture()]
    const page = await open()
    await write(page, '墙面漏水，见图片')
    await press(page, '添加图片 0/6')
    await screen.findByRole('button', { name: '第2张图片，放大查看' })
    await waitFor(() => expect(screen.queryByText(/上传中/)).not.toBeInTheDocument())
    await press(page, '移除第1张图片')
    await press(page, '提交')
    await waitFor(() => expect(router.current.path).toBe(pages.complaint.path))
    const images = newest(page.mock)?.images
    expect(images).toHaveLength(1)
    expect(images?.[0]).toMatch(/^http.+\/picture\/.+\.jpg$/)
  })

  test('最多六张', async () => {
    device.photos = Array.from({ length: 8 }, picture)
    const page = await open()
    await page.user.click(await screen.findByRole('button', { name: '添加图片 0/6' }))
    await screen.findByRole('button', { name: '第6张图片，放大查看' })
    expect(screen.queryByRole('button', { name: /添加图片/ })).not.toBeInTheDocument()
    expect(screen.queryByRole('button', { name: /第7张/ })).not.toBeInTheDocument()
    await waitFor(() => expect(screen.queryByText(/上传中/)).not.toBeInTheDocument())
  })

  test('上传失败说出来，重试后可以提交；没传好时不提交', async () => {
    device.photos = [picture()]
    const page = await open()
    await write(page, '墙面漏水，见图片')
    await page.fault('weapp.picture', 'http500')
    await press(page, /添加图片/)
    expect(await screen.findByText('服务暂时不可用，请稍后重试')).toBeInTheDocument()
    await press(page, '提交')
    expect(await screen.findByText('有图片没有上传成功，请重试或移除')).toBeInTheDocument()
    expect(sent(page)).toBe(0)
    await press(page, '重新上传第1张图片')
    await waitFor(() => expect(screen.queryByRole('button', { name: /重新上传/ })).not.toBeInTheDocument())
    await waitFor(() => expect(screen.queryByText(/上传中/)).not.toBeInTheDocument())
    await press(page, '提交')
    await waitFor(() => expect(newest(page.mock)?.images).toHaveLength(1))
  })

  test('不是图片的文件，用话说明', async () => {
    device.photos = [files.put('text')]
    const page = await open()
    await page.user.click(await screen.findByRole('button', { name: /添加图片/ }))
    expect(
      await screen.findByText('这个文件不是能用的图片，请换一张 JPG 或 PNG 格式的照片'),
    ).toBeInTheDocument()
    await page.user.type(screen.getByRole('textbox', { name: '内容' }), '地下车库的灯坏了三天')
    await press(page, '提交')
    // The complaint is not sent without its picture, and the page says so.
    expect(await screen.findByText('有图片没有上传成功，请重试或移除')).toBeInTheDocument()
    expect(sent(page)).toBe(0)
  })

  test('还在上传时移除，晚到的回答不会把它带回来', async () => {
    device.photos = [picture()]
    const page = await open()
    await screen.findByRole('button', { name: /添加图片/ })
    await page.fault('weapp.picture', 'delay', { ms: 5_000 })
    await press(page, /添加图片/)
    expect(await screen.findByText(/上传中/)).toBeInTheDocument()
    await waitFor(() => expect(page.mock.world.tables.faults.all()).toHaveLength(0))
    await press(page, '移除第1张图片')
    await page.advance(5_000)
    expect(screen.queryByRole('button', { name: /第1张/ })).not.toBeInTheDocument()
  })

  test('不同意隐私指引时说明，文字照样能提交', async () => {
    device.needsPrivacy = true
    device.privacyAgreed = false
    const page = await open()
    await page.user.click(await screen.findByRole('button', { name: /添加图片/ }))
    expect(await screen.findByText(/没有同意隐私保护指引.+不加图片也可以提交/)).toBeInTheDocument()
    device.privacyAgreed = true
    device.photos = [picture()]
    await press(page, '重新查看并同意')
    expect(await screen.findByRole('button', { name: '第1张图片，放大查看' })).toBeInTheDocument()
    await waitFor(() => expect(screen.queryByText(/上传中/)).not.toBeInTheDocument())
  })
})

describe('草稿', () => {
  test('关掉再打开，写的和已上传的图片都在，有提示；可以清空重写', async () => {
    device.photos = [picture()]
    const first = await open()
    await first.user.click(await screen.findByRole('radio', { name: '建议' }))
    await write(first, '建议在门口装一个雨棚')
    await press(first, /添加图片/)
    await screen.findByRole('button', { name: '第1张图片，放大查看' })
    await waitFor(() => expect(screen.queryByText(/上传中/)).not.toBeInTheDocument())
    const page = await reopen(first)
    expect(await screen.findByText('已恢复您上次没有提交的内容。')).toBeInTheDocument()
    expect(await written()).toHaveValue('建议在门口装一个雨棚')
    expect(screen.getByRole('radio', { name: '建议' })).toHaveAttribute('aria-checked', 'true')
    expect(screen.getByRole('button', { name: '第1张图片，放大查看' })).toBeInTheDocument()
    dialogs.answerModal(true)
    await press(page, '清空重写')
    await waitFor(async () => expect(await written()).toHaveValue(''))
    expect(screen.queryByText(/已恢复/)).not.toBeInTheDocument()
    expect(onDevice()).not.toContain('complaint-drafts')
  })

  test('R25 写下的手机号和证件号不存到手机上；恢复时说明要补上，没有关掉时原样都在', async () => {
    const first = await open()
    await write(first, '请打19000000001联系我，证件99000019910412106X')
    first.unmount()
    expect(onDevice()).not.toMatch(/19000000001|99000019910412106X/)
    const again = await open({ mock: first.mock })
    expect(await written()).toHaveValue('请打19000000001联系我，证件99000019910412106X')
    await reopen(again)
    expect(await screen.findByText(/手机号、身份证号没有保存在手机上/)).toBeInTheDocument()
    expect(await written()).toHaveValue('请打190****0001联系我，证件******************')
  })

  test('退出登录后草稿一点不留', async () => {
    const page = await open()
    await write(page, '楼道里堆着杂物')
    page.unmount()
    expect(onDevice()).toContain('杂物')
    act(() => session.signOut())
    expect(onDevice()).not.toContain('杂物')
    expect(useDrafts.getState()).toEqual({})
  })
})

describe('没有顺利提交', () => {
  test('没有网络：说明没有提交，写的还在', async () => {
    const page = await open()
    await write(page, '楼道里堆着杂物')
    await page.fault('weapp.newComplaint', 'offline')
    act(() => device.setNetwork('none'))
    await press(page, '提交')
    expect(await screen.findByText('网络未连接，请检查网络后重试。您填写的内容都还在。')).toBeInTheDocument()
    expect(await written()).toHaveValue('楼道里堆着杂物')
    act(() => device.setNetwork('wifi'))
    await press(page, '提交')
    await waitFor(() => expect(newest(page.mock)?.content).toBe('楼道里堆着杂物'))
  })

  test('不知道提交没有：自己去列表核对，找到了就是成功，不再提交', async () => {
    const page = await open()
    await write(page, '楼道里堆着杂物')
    const before = count(page.mock)
    await page.fault('weapp.newComplaint', 'badJson')
    await press(page, '提交')
    await waitFor(() => expect(router.current.path).toBe(pages.complaint.path))
    expect(sent(page)).toBe(1)
    expect(count(page.mock)).toBe(before + 1)
    expect(router.current.params).toEqual({ id: String(newest(page.mock)?.id) })
  })

  test('核对不了时只能先核对；核对后没有，才可以再提交', async () => {
    const page = await open()
    await write(page, '楼道里堆着杂物')
    const before = count(page.mock)
    await page.fault('weapp.newComplaint', 'badJson')
    await page.fault('weapp.complaints', 'http500', { times: 3 })
    await press(page, '提交')
    expect(await screen.findByText(/不确定是否已提交.+服务暂时不可用/)).toBeInTheDocument()
    expect(screen.queryByRole('button', { name: '提交' })).not.toBeInTheDocument()
    // The complaint did not arrive.
    page.mock.world.tables.complaints.remove(newest(page.mock)?.id ?? 0)
    await press(page, '核对是否已提交')
    expect(await screen.findByText(/没有找到这一条，可以重新提交/)).toBeInTheDocument()
    await press(page, '提交')
    await waitFor(() => expect(router.current.path).toBe(pages.complaint.path))
    expect(count(page.mock)).toBe(before + 1)
  })

  test('不知道提交没有时关掉再打开，还是先核对', async () => {
    const first = await open()
    await write(first, '楼道里堆着杂物')
    await first.fault('weapp.newComplaint', 'badJson')
    await first.fault('weapp.complaints', 'http500', { times: 3 })
    await press(first, '提交')
    await screen.findByText(/不确定是否已提交/)
    const page = await reopen(first)
    await page.user.click(await screen.findByRole('button', { name: '核对是否已提交' }))
    await waitFor(() => expect(router.current.path).toBe(pages.complaint.path))
  })

  test('模块刚刚关掉：说出原因，写的还在', async () => {
    const page = await open()
    await write(page, '楼道里堆着杂物')
    switchModule(page.mock.world, '10002', 'complaints', false)
    await press(page, '提交')
    expect(await screen.findByText(/本小区未开通该功能/)).toBeInTheDocument()
    expect(await written()).toHaveValue('楼道里堆着杂物')
  })

  test('提交时登录已失效：说重新登录，写的还在', async () => {
    const page = await open()
    await write(page, '楼道里堆着杂物')
    await page.fault('weapp.newComplaint', 'tokenLost', { times: 2 })
    device.loginCode = 'wx:visitor'
    await page.fault('weapp.refreshToken', 'http500')
    await press(page, '提交')
    await screen.findByText(/您填写的内容都还在/)
    expect(useDrafts.getState()[10002]?.content).toBe('楼道里堆着杂物')
  })
})
