import { screen } from '@testing-library/react'
import { drafts } from '@/features/onboarding/draft'
import EmergencyPage from '@/pages/emergency/phones/index'
import FormPage from '@/pages/onboarding/form/index'
import { pages } from '@/routes/pages'
import { houseAt, type HousePath } from '~mock/world/places/seed-places'
import { createTestMock } from '~tests/support/mock'
import { renderPage } from '~tests/support/render-page'

// What backends of 2021-02 tell about a community, on the pages of a build for that form.
jest.mock('@/platform/weapp-form', () => ({ weappForm: () => '2021-02', switchForm: () => undefined }))

const openMock = () => createTestMock({ form: '2021-02' })

test('R42 物业电话先用后端给的，后端没有才用构建时配置的', async () => {
  await renderPage(<EmergencyPage />, { url: `/${pages.emergency.path}`, mock: openMock() })
  expect(await screen.findByText('19000008002')).toBeInTheDocument()
})

const OWNED: HousePath = ['00001', 1, 1, 2, 202]

/** Opens the form at the step about the relationship, for a house with an owner. */
async function openRelation(path: HousePath) {
  const mock = openMock()
  const { id, communityIdentifier, ...numbers } = houseAt(mock.world, path)
  const { buildingNumber, unitNumber, floorNumber, houseNumber } = numbers
  drafts.form.setState({
    step: 'relation',
    typedPhone: '19000000003',
    values: { phone: '19000000003', houseId: id },
    house: {
      houseId: id,
      communityIdentifier,
      buildingNumber,
      unitNumber,
      floorNumber,
      houseNumber,
      introduction: '样例房屋',
      communityName: '样例小区',
    },
  })
  return renderPage(<FormPage />, { url: `/${pages.form.path}`, mock, persona: 'resident-new' })
}

test('R42 自由管理的小区不要求业主的验证码，与业主绑定可以直接填写', async () => {
  const { user } = await openRelation(OWNED)
  await user.click(await screen.findByRole('radio', { name: /与业主/ }))
  expect(screen.getByText(/本小区不要求业主的验证码/)).toBeInTheDocument()
  expect(screen.queryByRole('button', { name: '获取验证码' })).not.toBeInTheDocument()
})

test('其他小区照常要业主的验证码', async () => {
  const { user } = await openRelation(['10002', 5, 1, 1, 102])
  await user.click(await screen.findByRole('radio', { name: /与业主/ }))
  expect(screen.queryByText(/本小区不要求业主的验证码/)).not.toBeInTheDocument()
  expect(screen.getByRole('button', { name: /获取验证码/ })).toBeInTheDocument()
})
