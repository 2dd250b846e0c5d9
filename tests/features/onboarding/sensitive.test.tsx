import { screen, waitFor, within } from '@testing-library/react'
import { drafts } from '@/features/onboarding/draft'
import { isChild } from '@/features/onboarding/sensitive'
import FormPage from '@/pages/onboarding/form/index'
import { pages } from '@/routes/pages'
import { renderPage } from '~tests/support/render-page'
import { playTaro } from '~tests/support/taro'
import { at, fill, startAt, tap } from './journey'

jest.setTimeout(30_000)

const open = () =>
  renderPage(<FormPage />, { persona: 'resident-new', url: pages.form.url(), before: startAt('more') })

const group = (name: RegExp) => within(screen.getByRole('radiogroup', { name }))

test('空着就下一步：回到眼睛先看到的那一项，每一项都有自己的提示', async () => {
  const scrolled: unknown[] = []
  playTaro({ pageScrollTo: (where: unknown) => Promise.resolve(scrolled.push(where)) })
  const page = await open()
  await at('其他信息')
  await tap(page, '下一步')
  expect(await screen.findAllByText('请选择，也可以选“不愿提供”')).toHaveLength(3)
  expect(scrolled.at(-1)).toMatchObject({ selector: '#field-job' })
})

test('三项都不愿提供：照样提交，平台上这三项是空的，也没有记成同意', async () => {
  const page = await open()
  await at('其他信息')
  await fill(page, '职业', '教师')
  await fill(page, '工作单位', '样例小学')
  await page.user.click(group(/退役军人/).getByRole('radio', { name: '否' }))
  for (const name of [/政治面貌/, /低保/, /上访/])
    await page.user.click(group(name).getByRole('radio', { name: '不愿提供' }))
  await tap(page, '下一步')
  await at('核对并提交')
  expect(screen.getAllByText('不愿提供')).toHaveLength(3)
  await tap(page, '提交审核')
  await screen.findByText('已提交，等待物业审核')
  const { applications, consents } = page.mock.world.tables
  const { politicalStatus, lowIncome, petitioner } = applications.all().at(-1)?.person ?? {}
  expect([politicalStatus, lowIncome, petitioner]).toEqual([undefined, undefined, undefined])
  await waitFor(() => expect(consents.all().map(({ scope }) => scope)).toContain('face'))
  expect(consents.all().map(({ scope }) => scope)).not.toContain('lowIncome')
})

test('先不愿提供，又改成回答：以最后的为准', async () => {
  const page = await open()
  await at('其他信息')
  await page.user.click(group(/低保/).getByRole('radio', { name: '不愿提供' }))
  expect(drafts.form.getState()).toMatchObject({ declined: ['lowIncome'] })
  await page.user.click(group(/低保/).getByRole('radio', { name: '是' }))
  expect(drafts.form.getState()).toMatchObject({ declined: [], values: { lowIncome: true } })
  expect(group(/低保/).getByRole('radio', { name: '是' })).toHaveAttribute('aria-checked', 'true')
})

test('十四周岁生日当天不再是孩子', () => {
  const now = Date.UTC(2026, 10, 26, 4)
  expect(isChild({ birth: '20121126' }, now)).toBe(false)
  expect(isChild({ birth: '20121127' }, now)).toBe(true)
  expect(isChild({}, now)).toBe(false)
})
