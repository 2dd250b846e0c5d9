import { screen } from '@testing-library/react'
import BindMorePage from '@/pages/onboarding/bind-more/index'
import FormPage from '@/pages/onboarding/form/index'
import { drafts } from '@/features/onboarding/draft'
import { pages } from '@/routes/pages'
import { at, fill, sentCalls, tap } from '~tests/features/onboarding/journey'
import { officeDecides, newcomerApplies } from '~tests/support/applications'
import { createTestMock } from '~tests/support/mock'
import { answerWith, renderPage, type Page, type PageOptions } from '~tests/support/render-page'

jest.setTimeout(30_000)

const HOUSE = '晨曦家园9栋1单元5楼502号'

/** The newcomer's application was refused, and is made again. */
function openAgain(options: PageOptions = {}): Promise<Page> {
  const mock = createTestMock()
  const { id } = newcomerApplies(mock)
  officeDecides(mock, id, '照片不清楚')
  return renderPage(<FormPage />, { persona: 'resident-new', url: pages.form.url(id), mock, ...options })
}

const stored = () => JSON.stringify({ ...localStorage })

test('被拒后重新申请：上次仍然有效的都填好了，只缺照片、敏感信息和手机号的验证', async () => {
  const page = await openAgain()
  await at('验证手机号')
  expect(screen.getByText(/已填好您上次申请里仍然有效的内容/)).toBeInTheDocument()
  expect(screen.getByLabelText('手机号')).toHaveValue('19000000003')
  const { house, values } = drafts.form.getState()
  expect(house?.introduction).toBe(HOUSE)
  expect(values).toMatchObject({ name: '沈知夏', role: 'tenant', use: 'residence', nation: '汉' })
  expect(values.idNumber).toMatch(/^990000/)
  for (const key of ['photo', 'politicalStatus', 'lowIncome', 'petitioner'] as const)
    expect(values[key]).toBeUndefined()
  await tap(page, '获取验证码')
  await screen.findByRole('button', { name: /秒后重发/ })
  await fill(page, '验证码', (await page.mock.lastCode('19000000003')).code)
  await tap(page, '验证并继续')
  // The house is chosen, whether it has an owner is asked anew.
  await at('与房屋的关系')
  await tap(page, '下一步')
  await at('人脸照片')
})

test('R25 上次申请里的个人信息只在内存里', async () => {
  await openAgain()
  await at('验证手机号')
  const { idNumber, address } = drafts.form.getState().values
  for (const secret of [idNumber, address, '19000000003']) expect(stored()).not.toContain(secret)
})

test('已经在填的内容不会被上次申请盖掉', async () => {
  await openAgain({
    before: () =>
      drafts.form.setState({ typedPhone: '19000000020', values: { name: '新名字', nation: '满' } }),
  })
  await at('验证手机号')
  expect(screen.getByLabelText('手机号')).toHaveValue('19000000020')
  expect(drafts.form.getState().values).toMatchObject({ name: '新名字', nation: '满' })
})

test('打码的、不合规则的不填；后端不回答申请详情时，房屋照列表填好', async () => {
  await openAgain({
    before: () =>
      answerWith('/shenhe/detail', {
        code: 0,
        data: {
          shenhe: { id: 1, shenhe_status: '审核未通过' },
          list: { 姓名: '沈知夏', 身份证号: '9900********1234', 出生日期: '未知', 手机号: '190****0003' },
        },
      }),
  })
  await at('验证手机号')
  const { values, house } = drafts.form.getState()
  expect(values).toMatchObject({ name: '沈知夏' })
  expect([values.idNumber, values.birth]).toEqual([undefined, undefined])
  expect(screen.getByLabelText('手机号')).toHaveValue('')
  expect(house?.introduction).toBe(HOUSE)
})

test('上次申请读不到时照常从头填，不说已填好', async () => {
  await openAgain({ before: () => answerWith('/shenhe/detail', { code: 1, msg: '没有查找到该申请' }, 404) })
  await at('验证手机号')
  expect(drafts.form.getState().values.name).toBeUndefined()
})

test('已有个人信息的人：房屋和关系填好，不再问个人信息', async () => {
  const mock = createTestMock()
  const refused = mock.world.tables.applications.all().find(({ state }) => state === 'rejected')
  const page = await renderPage(<BindMorePage />, {
    persona: 'resident-tenant',
    url: pages.bindMore.url(refused?.id),
    mock,
  })
  await at('验证手机号')
  expect(screen.getByText(/按物业说的原因修改/)).toBeInTheDocument()
  expect(drafts.bindMore.getState().house?.houseId).toBe(refused?.houseId)
  expect(drafts.bindMore.getState().values.name).toBeUndefined()
  await tap(page, '下一步')
  await at('与房屋的关系')
  expect(await sentCalls(page, 'weapp.communities')).toBe(1)
})
