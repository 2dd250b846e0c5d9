import { screen, waitFor } from '@testing-library/react'
import { clock } from '@/platform/clock'
import { exportText } from '@/features/personal-data/facts'
import { personalData } from '@/contract/weapp/personal-data'
import CorrectionPage from '@/pages/account/correction/index'
import MyDataPage from '@/pages/account/my-data/index'
import { pages } from '@/routes/pages'
import { call } from '@/session/backend'
import { answerWith, renderPage, type PageOptions } from '~tests/support/render-page'
import { device, dialogs, playTaro, router } from '~tests/support/taro'

const open = (options: PageOptions = {}) =>
  renderPage(<MyDataPage />, { url: pages.myData.url(), ...options })

test('平台上关于本人的信息都在，不在手机上留下', async () => {
  await open()
  for (const text of ['19000000001', '女', '晨曦家园1栋1单元1楼101号'])
    expect((await screen.findAllByText(text)).length).toBeGreaterThan(0)
  expect(JSON.stringify({ ...localStorage })).not.toMatch(/19000000001|990000\d/)
})

test('还没有登记的人：说还没有，也不能更正', async () => {
  await open({ persona: 'resident-new' })
  expect(await screen.findByText('还没有登记')).toBeInTheDocument()
  expect(screen.queryByRole('button', { name: '申请更正' })).not.toBeInTheDocument()
})

test('更正：只提交改过的，物业审核，期间不能再提', async () => {
  const first = await open()
  await first.user.click(await screen.findByRole('button', { name: '申请更正' }))
  expect(router.current.path).toBe(pages.correction.path)
  first.unmount()
  const { user, mock } = await renderPage(<CorrectionPage />, {
    url: pages.correction.url(),
    mock: first.mock,
  })
  await user.click(await screen.findByRole('button', { name: '提交更正' }))
  expect(screen.getByText('还没有改动任何一项')).toBeInTheDocument()
  const job = screen.getByLabelText('职业')
  await user.clear(job)
  await user.type(job, '园艺师')
  await user.click(screen.getByRole('button', { name: '提交更正' }))
  await waitFor(() => expect(dialogs.toasts).toContain('更正申请已提交，等待物业审核'))
  expect(mock.world.tables.applications.all().at(-1)).toMatchObject({
    type: '修改个人信息',
    state: 'pending',
    person: { name: '林晓岚', job: '园艺师' },
  })
})

test.each([
  ['我的信息', pages.myData.url(), <MyDataPage key="data" />],
  ['申请更正', pages.correction.url(), <CorrectionPage key="correction" />],
])('后端没有这个接口时，%s说去哪里办', async (_, url, page) => {
  await renderPage(page, { url, before: () => answerWith('/user/data', { message: 'Not Found' }, 404) })
  expect(await screen.findByText(/请带身份证到小区物业服务中心办理/)).toBeInTheDocument()
})

test('导出成文件：交给微信以后，文件从手机上删掉；不能导出时可以复制', async () => {
  const written: string[] = []
  const removed: string[] = []
  const fileSystem = {
    writeFile: ({ data, success }: { data: string; success: () => void }) => {
      written.push(data)
      success()
    },
    readdirSync: () => [],
    unlinkSync: (path: string) => void removed.push(path),
  }
  playTaro({ getFileSystemManager: () => fileSystem, env: { USER_DATA_PATH: 'wxfile://usr' } })
  playTaro({ shareFileMessage: () => Promise.resolve() })
  const { user } = await open()
  await user.click(await screen.findByRole('button', { name: '导出成文件' }))
  await waitFor(() => expect(dialogs.toasts).toContain('已导出，请妥善保管'))
  expect(written[0]).toContain('身份证号：990000')
  expect(removed).toEqual(['wxfile://usr/own-万家-我的信息.txt'])
  playTaro({ shareFileMessage: () => Promise.reject({ errMsg: 'shareFileMessage:fail not supported' }) })
  await user.click(screen.getByRole('button', { name: '导出成文件' }))
  await waitFor(() => expect(device.clipboard).toContain('林晓岚'))
})

test('导出的文字里每一组都有', async () => {
  await open({ persona: 'resident-tenant' })
  await screen.findByText('账号')
  const text = exportText(await call(personalData, {}), clock.now())
  for (const title of ['账号', '登记信息', '房屋', '申请', '投诉建议', '授权记录', '待缴费'])
    expect(text).toContain(`【${title}】`)
  expect(text).toContain('以租客身份申请绑定，未通过')
  expect(text).toContain('楼上深夜装修')
})
