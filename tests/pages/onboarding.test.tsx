import { screen } from '@testing-library/react'
import FormPage from '@/packages/onboarding/form/index'
import { FORM_URL } from '@/features/onboarding/route'
import { at, fillForm, sentCalls, tap } from '~tests/features/onboarding/journey'
import { renderPage, type PageOptions } from '~tests/support/render-page'
import { router } from '~tests/support/taro'

jest.setTimeout(30_000)

const open = (options: PageOptions = {}) =>
  renderPage(<FormPage />, { persona: 'resident-new', url: FORM_URL, ...options })

test('从手机号到提交：填完七步，提交后告诉下一步，申请在列表里', async () => {
  const page = await open()
  await at('验证手机号')
  await fillForm(page)
  expect(screen.getByText('990000199104122468')).toBeInTheDocument()
  await tap(page, '提交审核')
  expect(await screen.findByText('已提交，等待物业审核')).toBeInTheDocument()
  expect(screen.getByText('晨曦家园10栋2单元5楼501号')).toBeInTheDocument()
  expect(await sentCalls(page, 'weapp.submitForm')).toBe(1)
  await tap(page, '查看审核进度')
  expect(router.current.path).toBe('pages/houses/index')
})
