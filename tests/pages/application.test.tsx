import { pages } from '@/routes/pages'
import { screen, waitFor } from '@testing-library/react'
import ApplicationPage from '@/pages/house/application/index'
import { officeDecides, newcomerApplies } from '~tests/support/applications'
import type { TestMock } from '~tests/support/mock'
import { renderPage, type Page, type PageOptions } from '~tests/support/render-page'
import { dialogs, router } from '~tests/support/taro'

const URL = `/${pages.application.path}`
const HOUSE = '晨曦家园9栋1单元5楼502号'

type Opened = Page & { applicationId: number }

/** Opens resident-new's application, after `prepare` has changed it. */
async function open(prepare?: (mock: TestMock, applicationId: number) => unknown): Promise<Opened> {
  let applicationId = 0
  const options: PageOptions = {
    persona: 'resident-new',
    url: URL,
    before: async (mock) => {
      applicationId = newcomerApplies(mock).id
      router.open(`${URL}?applicationId=${applicationId}`)
      await prepare?.(mock, applicationId)
    },
  }
  return Object.assign(await renderPage(<ApplicationPage />, options), { applicationId })
}

const press = ({ user }: Page, name: string) => user.click(screen.getByRole('button', { name }))
const stateOf = ({ mock, applicationId }: Opened) => mock.world.tables.applications.need(applicationId).state
const calls = ({ mock }: Page, id: string) =>
  mock.world.tables.journal.all().filter(({ endpoint }) => endpoint === id).length

/** The call has its effect, and its answer is lost. */
function loseAnswer(mock: TestMock, path: string): void {
  const handle = mock.handle.bind(mock)
  mock.handle = async (request) => {
    const response = await handle(request)
    return request.url.endsWith(path) ? Response.error() : response
  }
}

describe('待审核', () => {
  test('显示房屋、状态、提交时间和接下来会怎样', async () => {
    await open()
    expect(await screen.findByText(HOUSE)).toBeInTheDocument()
    expect(screen.getByText('以租客身份申请绑定')).toBeInTheDocument()
    expect(screen.getByText('待审核')).toBeInTheDocument()
    expect(screen.getByText('3月2日 10:00')).toBeInTheDocument()
    expect(screen.getByText(/审核通过后，这套房屋会出现在“我的房屋”里/)).toBeInTheDocument()
  })

  test('确认后撤回，状态变成已撤回，可以重新申请', async () => {
    const page = await open()
    await screen.findByText('待审核')
    await press(page, '撤回申请')
    expect(await screen.findByText('已撤回')).toBeInTheDocument()
    expect(dialogs.modals[0]).toMatchObject({ title: '撤回这次申请？', confirmText: '撤回' })
    expect(dialogs.toasts).toContain('已撤回申请')
    expect(stateOf(page)).toBe('withdrawn')
    await press(page, '重新申请')
    expect(router.moves.at(-1)).toEqual(['navigateTo', pages.form.url(page.applicationId)])
  })

  test('没有确认就不撤回', async () => {
    const page = await open()
    await screen.findByText('待审核')
    dialogs.answerModal(false)
    await press(page, '撤回申请')
    expect(calls(page, 'weapp.cancelApplication')).toBe(0)
    expect(screen.getByText('待审核')).toBeInTheDocument()
  })

  test('连点两次只撤回一次', async () => {
    const page = await open()
    await screen.findByText('待审核')
    await page.fault('weapp.cancelApplication', 'delay', { ms: 2_000 })
    await press(page, '撤回申请')
    await press(page, '撤回申请')
    await waitFor(() => expect(page.mock.world.tables.faults.all()).toHaveLength(0))
    await page.advance(2_000)
    await screen.findByText('已撤回')
    expect(calls(page, 'weapp.cancelApplication')).toBe(1)
    expect(dialogs.modals).toHaveLength(1)
  })

  test('撤回时物业刚好没有通过：说明不能撤回，并显示结果和原因', async () => {
    const page = await open()
    await screen.findByText('待审核')
    officeDecides(page.mock, page.applicationId, '合同已过期')
    await press(page, '撤回申请')
    expect(await screen.findByText(/物业已经处理了这条申请，不能再撤回/)).toBeInTheDocument()
    expect(await screen.findByText('未通过')).toBeInTheDocument()
    expect(screen.getByText('合同已过期')).toBeInTheDocument()
    expect(dialogs.toasts).not.toContain('已撤回申请')
  })

  test('撤回时物业刚好通过：说明申请已变成房屋', async () => {
    const page = await open()
    await screen.findByText('待审核')
    officeDecides(page.mock, page.applicationId)
    await press(page, '撤回申请')
    expect(await screen.findByText(/物业已经处理了这条申请/)).toBeInTheDocument()
    expect(await screen.findByText('没有找到这条申请')).toBeInTheDocument()
    await press(page, '查看我的房屋')
    expect(router.moves.at(-1)).toEqual(['switchTab', `/${pages.houses.path}`])
  })

  test('撤回的结果不明时说明，并读回真实状态，不重复发送', async () => {
    const page = await open()
    await screen.findByText('待审核')
    loseAnswer(page.mock, '/api/v1/shenhe/detail')
    await press(page, '撤回申请')
    expect(await screen.findByText(/不确定是否已经撤回/)).toBeInTheDocument()
    expect(await screen.findByText('已撤回')).toBeInTheDocument()
    expect(calls(page, 'weapp.cancelApplication')).toBe(1)
  })

  test('撤回没有成功时说明，申请还在', async () => {
    const page = await open()
    await screen.findByText('待审核')
    await page.fault('weapp.cancelApplication', 'failure', { failure: 'invalid' })
    await press(page, '撤回申请')
    expect(await screen.findByText('服务器开小差，请重试')).toBeInTheDocument()
    expect(screen.getByText('待审核')).toBeInTheDocument()
  })
})

test('未通过时显示原因，可以重新申请', async () => {
  const page = await open((mock, id) => officeDecides(mock, id, '租赁合同不清晰'))
  expect(await screen.findByText('未通过')).toBeInTheDocument()
  expect(screen.getByText('未通过的原因')).toBeInTheDocument()
  expect(screen.getByText('租赁合同不清晰')).toBeInTheDocument()
  expect(screen.queryByRole('button', { name: '撤回申请' })).not.toBeInTheDocument()
  await press(page, '重新申请')
  expect(router.moves.at(-1)).toEqual(['navigateTo', pages.form.url(page.applicationId)])
})

test('已录入过的人重新申请时不再填个人信息', async () => {
  const page = await renderPage(<ApplicationPage />, {
    persona: 'resident-tenant',
    url: URL,
    before: ({ world }) => {
      const refused = world.tables.applications.all().find(({ state }) => state === 'rejected')
      router.open(`${URL}?applicationId=${refused?.id}`)
    },
  })
  expect(await screen.findByText('租赁合同照片不清晰，请到物业服务中心核对')).toBeInTheDocument()
  await press(page, '重新申请')
  expect(router.current.path).toBe(pages.bindMore.path)
  expect(router.current.params.again).toMatch(/^\d+$/)
})

test('没有写原因时说明找谁了解', async () => {
  await open((mock, id) => mock.world.tables.applications.change(id, { state: 'rejected', refuseReason: '' }))
  expect(await screen.findByText(/物业没有填写原因/)).toBeInTheDocument()
})

test('失败时给出重试，不当作没有这条申请', async () => {
  const page = await open((mock) =>
    mock.door('faults', { endpoint: 'weapp.myHouses', kind: 'http500', times: 3 }),
  )
  expect(await screen.findByText('服务暂时不可用，请稍后重试')).toBeInTheDocument()
  expect(screen.queryByText('没有找到这条申请')).not.toBeInTheDocument()
  await press(page, '重试')
  expect(await screen.findByText(HOUSE)).toBeInTheDocument()
})

test('加载时说明正在加载', async () => {
  const page = await open((mock) =>
    mock.door('faults', { endpoint: 'weapp.myHouses', kind: 'delay', ms: 4_000 }),
  )
  expect(screen.getByRole('status', { name: '正在加载' })).toBeInTheDocument()
  await waitFor(() => expect(page.mock.world.tables.faults.all()).toHaveLength(0))
  await page.advance(4_000)
  expect(await screen.findByText(HOUSE)).toBeInTheDocument()
})

test('列表里没有的申请说明去哪里看', async () => {
  await renderPage(<ApplicationPage />, { url: URL, params: { applicationId: 999_999 } })
  expect(await screen.findByText('没有找到这条申请')).toBeInTheDocument()
})

test.each(['x', '0', ''])('地址里的申请编号是 %p 时说明打不开', async (applicationId) => {
  await renderPage(<ApplicationPage />, { url: URL, params: { applicationId } })
  expect(screen.getByText('这个页面打不开')).toBeInTheDocument()
})

test('R25 提交的内容都看得到，身份证号和手机号打码，不存到手机里', async () => {
  await open()
  const card = (await screen.findByText('您提交的内容')).closest('.wj-card')
  expect(card).toHaveTextContent('姓名')
  expect(card).toHaveTextContent('租客')
  expect(card?.textContent).not.toMatch(/\d{11}/)
  expect(JSON.stringify({ ...localStorage })).not.toContain('户籍地址')
})

test('R42 后台没有申请详情时，其余照样显示', async () => {
  const page = await open(async (mock) => {
    await mock.door('faults', {
      endpoint: 'weapp.application',
      kind: 'failure',
      failure: 'notFound',
      times: 9,
    })
  })
  expect(await screen.findByText(HOUSE)).toBeInTheDocument()
  await waitFor(() => expect(calls(page, 'weapp.application')).toBe(1))
  expect(screen.queryByText('您提交的内容')).not.toBeInTheDocument()
})
