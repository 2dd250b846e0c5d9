import { pages } from '@/routes/pages'
import { fireEvent, screen, waitFor } from '@testing-library/react'
import { checkDigit } from '@/contract/core/id-number'
import { drafts } from '@/features/onboarding/draft'
import FormPage from '@/pages/onboarding/form/index'
import { renderPage } from '~tests/support/render-page'
import { device } from '~tests/support/taro'
import { at, CARD, cardFile, faceFile, fill, startAt, tap, tick, turn } from './journey'

jest.setTimeout(30_000)

const open = () =>
  renderPage(<FormPage />, { persona: 'resident-new', url: pages.form.url(), before: startAt('idCard') })

const values = () => drafts.form.getState().values
const idOf = (birth: string, serial: string) => {
  const first17 = `990000${birth}${serial}`
  return first17 + checkDigit(first17)
}

test('识别后各项填好，每一项都能改', async () => {
  const page = await open()
  device.photos.push(cardFile())
  await tap(page, '拍身份证')
  expect(await screen.findByText(/已识别/)).toBeInTheDocument()
  expect(screen.getByLabelText('姓名')).toHaveValue('样例甲')
  expect(screen.getByLabelText('身份证号')).toHaveValue(CARD.idNumber)
  expect(screen.getByLabelText('户籍地址')).toHaveValue(CARD.address)
  expect(screen.getByRole('radio', { name: '女' })).toHaveAttribute('aria-checked', 'true')
  expect(screen.getByRole('button', { name: '出生日期，1991年4月12日' })).toBeInTheDocument()
  await fill(page, '姓名', '样例丁')
  await turn(page, '民族', '回族')
  await tap(page, '下一步')
  await at('其他信息')
  expect(values()).toMatchObject({ name: '样例丁', nation: '回', sex: 'female', birth: '19910412' })
})

test('认不出来：说明怎么拍，也可以手工填写，出生日期和性别由号码带出', async () => {
  const page = await open()
  device.photos.push(faceFile())
  await tap(page, '从相册选择')
  expect(await screen.findByText(/没有识别出身份证/)).toBeInTheDocument()
  await fill(page, '姓名', '样例戊')
  await fill(page, '身份证号', idOf('19700102', '001'))
  await page.user.tab()
  expect(await screen.findByRole('button', { name: '出生日期，1970年1月2日' })).toBeInTheDocument()
  expect(screen.getByRole('radio', { name: '男' })).toHaveAttribute('aria-checked', 'true')
  await fill(page, '户籍地址', '样例省样例市灯火路1号')
  await tap(page, '下一步')
  expect(await at('其他信息')).toBeInTheDocument()
  // 汉 is the default.
  expect(values().nation).toBe('汉')
})

test('校验位不对、没填的项：错误写在各自下面，不能继续', async () => {
  const page = await open()
  await at('身份证信息')
  const right = idOf('19700102', '001')
  await fill(page, '身份证号', right.slice(0, 17) + (right.endsWith('1') ? '2' : '1'))
  await tap(page, '下一步')
  expect(await screen.findByText('身份证号有误，请核对每一位')).toBeInTheDocument()
  expect(screen.getAllByText('请填写')).toHaveLength(2)
  expect(screen.getByText('请选择日期', { selector: '.wj-field__sentence' })).toBeInTheDocument()
  expect(await at('身份证信息')).toBeInTheDocument()
})

test('小写 x 结尾的身份证号也认', async () => {
  const page = await open()
  const serial = Array.from({ length: 200 }, (_, n) => String(n).padStart(3, '0')).find((n) =>
    idOf('19700102', n).endsWith('X'),
  )
  await fill(page, '姓名', '样例己')
  await fill(page, '身份证号', idOf('19700102', serial ?? '').toLowerCase())
  await page.user.tab()
  await fill(page, '户籍地址', '样例省样例市灯火路1号')
  await tap(page, '下一步')
  expect(await at('其他信息')).toBeInTheDocument()
})

test('出生日期和性别与号码不一致：说清楚，一按改正', async () => {
  const page = await open()
  device.photos.push(cardFile())
  await tap(page, '拍身份证')
  await screen.findByText(/已识别/)
  await tick(page, '男')
  const wheel = screen.getByRole('button', { name: /^出生日期/ }).parentElement?.querySelector('input')
  if (wheel) fireEvent.change(wheel, { target: { value: '1992-04-12' } })
  expect(await screen.findByText(/证号中是1991年4月12日/)).toBeInTheDocument()
  await tap(page, '下一步')
  expect(await screen.findByText('与身份证号不一致：证号中是女')).toBeInTheDocument()
  await tap(page, '按身份证号改正')
  expect(screen.queryByText(/不一致/)).not.toBeInTheDocument()
  expect(values()).toMatchObject({ sex: 'female', birth: '19910412' })
  await tap(page, '下一步')
  expect(await at('其他信息')).toBeInTheDocument()
})

test('相机被拒绝时也能从相册选择或手工填写', async () => {
  const page = await open()
  device.needsPrivacy = true
  device.privacyAgreed = false
  await tap(page, '拍身份证')
  expect(await screen.findByText(/不能拍照识别身份证.*在下面手工填写/)).toBeInTheDocument()
})

test('读身份证要单独同意；不同意就手工填写，照片按钮不出现；同意和照片一起告诉平台', async () => {
  const page = await renderPage(<FormPage />, {
    persona: 'resident-new',
    url: pages.form.url(),
    before: (mock) => {
      startAt('idCard')(mock)
      drafts.form.setState({ cardConsented: false })
    },
  })
  await at('身份证信息')
  expect(screen.queryByRole('button', { name: '拍身份证' })).not.toBeInTheDocument()
  expect(screen.getByLabelText('姓名')).toBeInTheDocument()
  await page.user.click(screen.getByRole('checkbox', { name: /我同意用身份证照片/ }))
  expect(screen.getByRole('button', { name: '拍身份证' })).toBeInTheDocument()
  const scopes = () => page.mock.world.tables.consents.all().map(({ scope }) => scope)
  expect(scopes()).not.toContain('idCard')
  device.photos.push(cardFile())
  await tap(page, '拍身份证')
  await waitFor(() => expect(scopes()).toContain('idCard'))
})

test('不满14周岁：监护人同意后才能继续', async () => {
  const page = await open()
  await fill(page, '姓名', '样例己')
  await fill(page, '身份证号', idOf('20200301', '002'))
  await page.user.tab()
  await fill(page, '户籍地址', '样例省样例市灯火路1号')
  await tap(page, '下一步')
  expect(await screen.findByText('需要监护人同意后才能继续')).toBeInTheDocument()
  await page.user.click(screen.getByRole('checkbox', { name: /我是孩子的监护人/ }))
  await tap(page, '下一步')
  expect(await at('其他信息')).toBeInTheDocument()
})
