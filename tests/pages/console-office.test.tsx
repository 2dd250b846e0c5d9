import { readFileSync } from 'node:fs'
import { fireEvent, screen, waitFor } from '@testing-library/react'
import AnnouncePage from '@/pages/console/announce/index'
import ApplicationPage from '@/pages/console/application/index'
import ApplicationsPage from '@/pages/console/applications/index'
import ModulesPage from '@/pages/console/modules/index'
import OfficePage from '@/pages/console/office/index'
import HousesPage from '@/pages/tabs/houses/index'
import { announcements } from '@/contract/weapp/announcements'
import { announcement } from '@/contract/weapp/announcement'
import { call } from '@/session/backend'
import { newcomerApplies } from '~tests/support/applications'
import { beside, fill, openConsole, pick, press } from '~tests/support/console'
import { createTestMock } from '~tests/support/mock'
import type { Page, PageOptions } from '~tests/support/render-page'
import { device, dialogs, files, router } from '~tests/support/taro'

const COMMUNITY = { communityIdentifier: '10002' }
const PICTURE = readFileSync('src/assets/samples/face-1.jpg')
const toast = (text: string) =>
  waitFor(() => expect(dialogs.toasts.some((one) => one.includes(text))).toBe(true))
const calls = ({ mock }: Page, endpoint: string) =>
  mock.world.tables.journal.all().filter((entry) => entry.endpoint === endpoint)

describe('审核', () => {
  const openAudit = (options: PageOptions & { below?: JSX.Element } = {}) => {
    const mock = createTestMock()
    const { id } = newcomerApplies(mock)
    return openConsole(<ApplicationPage />, 'application', {
      persona: 'resident-new',
      mock,
      params: { id },
      ...options,
    })
  }

  test('列出等待的申请，点开看详情，也能看处理过的', async () => {
    const page = await openConsole(<ApplicationsPage />, 'applications', {
      before: (mock) => void newcomerApplies(mock),
    })
    await page.user.click(await screen.findByText('晨曦家园9栋1单元5楼502号'))
    expect(router.moves.at(-1)?.[1]).toMatch(/^\/pages\/console\/application\/index\?id=\d+$/)
    await page.user.click(screen.getByRole('radio', { name: '未通过' }))
    expect(await screen.findByText('晨曦家园10栋2单元5楼501号')).toBeInTheDocument()
  })

  test('通过后住户的房屋列表马上出现这套房屋', async () => {
    const page = await openAudit({ below: <HousesPage /> })
    await waitFor(() => expect(screen.getAllByText('待审核')).toHaveLength(2))
    await press(page, '通过')
    expect(await screen.findByText('我的房屋')).toBeInTheDocument()
    expect(await screen.findByText('已绑定')).toBeInTheDocument()
    expect(screen.getByText('已通过')).toBeInTheDocument()
    expect(screen.queryByRole('button', { name: '不通过' })).not.toBeInTheDocument()
    await toast('已通过')
  })

  test('不通过时写的原因，住户马上能看到', async () => {
    const page = await openAudit({ below: <HousesPage /> })
    await fill(page, '未通过的原因', '合同照片不清楚')
    await press(page, '不通过')
    expect(await screen.findByText(/原因：合同照片不清楚/)).toBeInTheDocument()
  })

  test('手机号打码，身份证号不显示', async () => {
    await openAudit()
    expect(await screen.findByText('190****0003')).toBeInTheDocument()
    expect(document.body.textContent).not.toMatch(/1900000\d{4}|\d{17}[\dX]/)
  })

  test('住户已经撤回时说明，并显示最新的状态', async () => {
    const page = await openAudit()
    await screen.findByText('待审核')
    const [application] = page.mock.world.tables.applications.all().slice(-1)
    page.mock.world.tables.applications.change(application?.id ?? 0, { state: 'withdrawn' })
    await press(page, '通过')
    expect(await screen.findByText('该条审核已处理，不能再次处理')).toBeInTheDocument()
    expect(await screen.findByText('已撤回')).toBeInTheDocument()
  })

  test('没有收到回应时不说成功，也不自己再发；重新读到的是真实的结果', async () => {
    const page = await openAudit()
    await screen.findByText('待审核')
    await page.fault('wjdh.decideAudit', 'badJson')
    await press(page, '通过')
    expect(await screen.findByText(/没有收到回应，不确定是否生效/)).toBeInTheDocument()
    expect(await screen.findByText('已通过')).toBeInTheDocument()
    expect(calls(page, 'wjdh.decideAudit')).toHaveLength(1)
    expect(dialogs.toasts).toHaveLength(0)
  })

  test('连点两下只决定一次', async () => {
    const page = await openAudit()
    const button = await screen.findByRole('button', { name: '通过' })
    fireEvent.click(button)
    fireEvent.click(button)
    expect(await screen.findByText('已通过')).toBeInTheDocument()
    expect(calls(page, 'wjdh.decideAudit')).toHaveLength(1)
  })

  test('地址不完整时说明', async () => {
    await openConsole(<ApplicationPage />, 'application')
    expect(screen.getByText('这个页面打不开')).toBeInTheDocument()
  })
})

describe('物业的令牌', () => {
  test('物业只用自己的令牌，失效后自己再取，住户的登录不受影响', async () => {
    const page = await openConsole(<ModulesPage />, 'modules')
    await screen.findByRole('switch', { name: /物业报修/ })
    expect(calls(page, 'wjdh.secret')).toHaveLength(1)
    const resident = page.mock.world.tables.tokens.all().filter(({ system }) => system === 'weapp')
    await page.fault('wjdh.setModule', 'tokenLost')
    await page.user.click(screen.getByRole('switch', { name: /物业报修/ }))
    await toast('物业报修已关闭')
    expect(calls(page, 'wjdh.secret')).toHaveLength(2)
    expect(page.mock.world.tables.tokens.all().filter(({ system }) => system === 'weapp')).toEqual(resident)
  })

  test('换成只管另一个小区的平台后，没有权限时说明', async () => {
    const office = await openConsole(<OfficePage />, 'office')
    await pick(office, '物业平台', /只看得到星河里/)
    office.unmount()
    const page = await openConsole(<ModulesPage />, 'modules', { mock: office.mock })
    expect(await screen.findByText('您没有权限管理该小区，请核对授权信息')).toBeInTheDocument()
    await pick(page, '小区', '星河里')
    expect(await screen.findAllByRole('switch')).toHaveLength(9)
  })

  test('六件事各有一页', async () => {
    const page = await openConsole(<OfficePage />, 'office')
    for (const [entry, path] of [
      [/看申请/, 'applications'],
      [/让付款到账/, 'bills'],
      [/小区的功能/, 'modules'],
      [/设为已解决/, 'repairs'],
      [/答复住户/, 'complaints'],
      [/发布公告/, 'announce'],
    ] as const) {
      await press(page, entry)
      expect(router.current.path).toBe(`pages/console/${path}/index`)
    }
  })
})

describe('功能模块', () => {
  test('九个模块都能开关，开关后马上读到', async () => {
    const page = await openConsole(<ModulesPage />, 'modules')
    expect(await screen.findAllByRole('switch')).toHaveLength(9)
    await page.user.click(screen.getByRole('switch', { name: '公告通知，已打开' }))
    expect(await screen.findByRole('switch', { name: '公告通知，已关闭' })).not.toBeChecked()
    await expect(beside(() => call(announcements, COMMUNITY))).rejects.toMatchObject({ failure: 'moduleOff' })
  })

  test('每个小区各管各的', async () => {
    const page = await openConsole(<ModulesPage />, 'modules')
    await page.user.click(await screen.findByRole('switch', { name: '公告通知，已打开' }))
    await screen.findByRole('switch', { name: '公告通知，已关闭' })
    await pick(page, '小区', '星河里')
    expect(await screen.findByRole('switch', { name: '公告通知，已打开' })).toBeChecked()
  })

  test('没有小区的数据说明怎么办', async () => {
    await openConsole(<ModulesPage />, 'modules', { seed: 'empty' })
    expect(await screen.findByText('这份数据里没有小区')).toBeInTheDocument()
  })
})

describe('公告', () => {
  const newest = async () => (await beside(() => call(announcements, COMMUNITY))).announcements

  test('带图片发布，住户马上读到', async () => {
    const page = await openConsole(<AnnouncePage />, 'announce')
    device.photos = [files.put(PICTURE, 'image/jpeg')]
    await fill(page, '标题', '周六义诊')
    await fill(page, '内容', '上午九点，中心广场。')
    await press(page, '添加图片')
    expect(await screen.findByText('图片（1）')).toBeInTheDocument()
    await page.user.click(screen.getByRole('switch', { name: '置顶' }))
    await press(page, '发布公告')
    await toast('公告已发布')
    const published = (await newest()).find(({ title }) => title === '周六义诊')
    expect(published).toMatchObject({ pinned: true })
    const { images, content } = await beside(() => call(announcement, { id: published?.id ?? 0 }))
    expect(content).toBe('上午九点，中心广场。')
    expect(images).toEqual([expect.stringMatching(/^http/)])
    // The form is empty for the next announcement.
    expect(await screen.findByText('图片（0）')).toBeInTheDocument()
    expect(screen.getByRole('textbox', { name: '标题' })).toHaveValue('')
  })

  test('没有填的说出来；发布失败时填的都还在', async () => {
    const page = await openConsole(<AnnouncePage />, 'announce')
    await press(page, '发布公告')
    expect(await screen.findByText('请填写标题')).toBeInTheDocument()
    expect(screen.getByText('请填写内容')).toBeInTheDocument()
    await fill(page, '标题', '停电')
    await fill(page, '内容', '明天停电')
    await page.fault('wjdh.newAnnouncement', 'http500')
    await press(page, '发布公告')
    expect(await screen.findByText('服务暂时不可用，请稍后重试')).toBeInTheDocument()
    expect(screen.getByRole('textbox', { name: '标题' })).toHaveValue('停电')
    await press(page, '发布公告')
    await toast('公告已发布')
    expect((await newest()).filter(({ title }) => title === '停电')).toHaveLength(1)
  })

  test('图片可以去掉，读不出来的说明', async () => {
    const page = await openConsole(<AnnouncePage />, 'announce')
    device.photos = [files.put(PICTURE, 'image/jpeg'), 'wxfile://gone.jpg']
    await press(page, '添加图片')
    await press(page, '去掉图片 1')
    expect(await screen.findByText('图片（0）')).toBeInTheDocument()
    await press(page, '添加图片')
    expect(await screen.findByText('这张图片读不出来，请换一张')).toBeInTheDocument()
  })
})
