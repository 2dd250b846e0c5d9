import { screen, waitFor } from '@testing-library/react'
import AddMemberPage from '@/pages/house/add-member/index'
import { pages } from '@/routes/pages'
import { housesToTry } from '~mock/personas'
import { idNumberOf } from '~mock/world/people/seed-people'
import { houseAt } from '~mock/world/places/seed-places'
import { turn } from '~tests/features/onboarding/journey'
import { createTestMock, type Json } from '~tests/support/mock'
import { answerWith, renderPage, type Page } from '~tests/support/render-page'

// Adding a member in a build for 2021-02, on a mock that speaks it.
jest.mock('@/platform/weapp-form', () => ({ weappForm: () => '2021-02', switchForm: () => undefined }))

const option = (key: string, value = key) => ({ key, value })
const REST = {
  use: [],
  xingzhi: [],
  status: [],
  type: [],
  choice: [],
  zzmm: [],
  tyjr: [],
  dibao: [],
  shangfang: [],
}
const withRoles = (...role: readonly { key: string; value: string }[]) =>
  answerWith('/weapp/initialize', { code: 0, data: { ...REST, role } })

async function open(before: () => void): Promise<Page & { sent: Json[] }> {
  const mock = createTestMock({ form: '2021-02' })
  const sent: Json[] = []
  const handle = mock.handle.bind(mock)
  mock.handle = async (request) => {
    if (request.url.endsWith('/weapp/yibiaosanshi')) sent.push((await request.clone().json()) as Json)
    return handle(request)
  }
  const house = houseAt(mock.world, housesToTry.ownersFirst).id
  const own = mock.world.tables.memberships.where('house', house).find(({ role }) => role === 'owner')
  const params = { community: '10002', membershipId: own?.id ?? 0 }
  const page = await renderPage(<AddMemberPage />, {
    url: `/${pages.addMember.path}`,
    params,
    mock,
    before,
  })
  await screen.findByLabelText('姓名')
  return Object.assign(page, { sent })
}

async function send({ user }: Page): Promise<void> {
  await user.type(screen.getByLabelText('姓名'), '林小满')
  await user.type(screen.getByLabelText('手机号'), '19000000077')
  await user.type(screen.getByLabelText('身份证号'), idNumberOf('20100101', 77))
  await user.click(screen.getByRole('checkbox'))
  await user.click(screen.getByRole('button', { name: '提交物业审核' }))
}

const offered = () => screen.getAllByRole('option').map(({ textContent }) => textContent)

test('R42 添加家人时，关系照后端的词和次序给，业主除外；发的是后端的键', async () => {
  const page = await open(() =>
    withRoles(option('业主'), option('其他'), option('租客'), option('村民-2', '村民')),
  )
  await waitFor(() => expect(offered()).toContain('村民'))
  expect(offered()).not.toContain('业主')
  expect(offered()).not.toContain('丈夫')
  await turn(page, '关系', '村民')
  expect(screen.getByRole('button', { name: /^关系，村民/ })).toBeInTheDocument()
  await send(page)
  await waitFor(() => expect(page.sent).toHaveLength(1))
  expect(page.sent[0]).toMatchObject({ role: '村民-2', name: '林小满', who: 0 })
  expect(page.sent[0]).not.toHaveProperty('keys')
})

test('R42 后端没有这个接口时，关系用文档的词', async () => {
  const page = await open(() => answerWith('/weapp/initialize', { message: 'Not Found' }, 404))
  await turn(page, '关系', '儿子')
  await send(page)
  expect(await screen.findByText('已提交，等待物业审核')).toBeInTheDocument()
  expect(page.sent[0]).toMatchObject({ role: '儿子', who: 0 })
})
