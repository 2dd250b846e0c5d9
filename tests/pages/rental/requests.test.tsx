import { act, screen, waitFor } from '@testing-library/react'
import { pages } from '@/routes/pages'
import { isAlipayAddress } from '@/platform/alipay-address'
import { rentalSettings } from '@/platform/env'
import { createTestMock, type TestMock } from '~tests/support/mock'
import { device, pageEvents, router } from '~tests/support/taro'
import { FIRST, houseIdOf, openRequest, openRequests, outcomesOf, press, WHOLE } from './support'

const requestOf = (mock: TestMock, title: string) => {
  const houseId = houseIdOf(mock, title)
  const found = mock.world.tables.preorders.all().find((row) => row.houseId === houseId)
  if (!found) throw new Error(`no request for ${title}`)
  return found.id
}

test('我的看房申请：状态、房源、日期，不能做的说一次', async () => {
  const page = await openRequests()
  await screen.findByText(FIRST)
  for (const state of ['已提交', '已付信息费', '已看房', '已退款'])
    expect(screen.getByText(state)).toBeInTheDocument()
  expect(screen.getByText(/这里不能约时间、取消申请或退款/)).toBeInTheDocument()
  await page.user.click(screen.getByText(WHOLE))
  expect(router.moves.at(-1)?.[1]).toBe(pages.rentalRequest.url(requestOf(page.mock, WHOLE)))
})

test('没有申请与读取失败分得清', async () => {
  await openRequests({ persona: 'resident-new' })
  expect(await screen.findByText('还没有看房申请')).toBeInTheDocument()
})

test('读取失败可以重试', async () => {
  const page = await openRequests({
    before: async (mock) =>
      void (await mock.door('faults', { endpoint: 'rental.preorders', kind: 'http500', times: 3 })),
  })
  expect(await screen.findByText('没有加载出来')).toBeInTheDocument()
  await press(page, '重试')
  expect(await screen.findByText(FIRST)).toBeInTheDocument()
})

test('付款前看不到房东的联系方式，付款后看到', async () => {
  const mock = createTestMock()
  await openRequest(requestOf(mock, WHOLE), { mock })
  expect(await screen.findByText('房东的联系方式')).toBeInTheDocument()
  expect(screen.getByText('林女士')).toBeInTheDocument()
  expect(screen.queryByText('复制付款地址')).not.toBeInTheDocument()
})

test('信息费：每次要新的地址，复制出来；服务器说付了才算付了', async () => {
  const mock = createTestMock()
  const id = requestOf(mock, FIRST)
  const page = await openRequest(id, { mock })
  expect(await screen.findByText('信息费 ¥10')).toBeInTheDocument()
  expect(screen.queryByText('房东的联系方式')).not.toBeInTheDocument()
  await press(page, '复制付款地址')
  expect(await screen.findByText(/付款地址已复制/)).toBeInTheDocument()
  expect(new URL(device.clipboard).host).toBe('pay.example.invalid')
  await press(page, '复制付款地址')
  await waitFor(() => expect(outcomesOf(page, 'rental.getPreorderPaymenturl')).toHaveLength(2))
  await press(page, '我已付款，核对结果')
  expect(await screen.findByText(/还没有收到付款/)).toBeInTheDocument()
  await mock.door('rental-preorders', { preorder: id, status: 'paid' })
  await press(page, '我已付款，核对结果')
  expect(await screen.findByText('房东的联系方式')).toBeInTheDocument()
  expect(screen.queryByText('复制付款地址')).not.toBeInTheDocument()
})

test('线上支付没有开通时不说价钱', async () => {
  const mock = createTestMock()
  jest.replaceProperty(rentalSettings, 'canPay', false)
  await openRequest(requestOf(mock, FIRST), { mock })
  expect(await screen.findByText(/线上支付暂未开通/)).toBeInTheDocument()
  expect(screen.queryByText(/¥10/)).not.toBeInTheDocument()
})

test.each([
  ['https://openapi.alipay.com/gateway.do?a=1', true],
  ['https://pay.example.invalid/gateway.do', true],
  ['http://openapi.alipay.com/gateway.do', false],
  ['https://openapi.alipay.com.evil.example/gateway.do', false],
  ['https://openapi.alipay.com@evil.example/', false],
  ['https://evil.example/?openapi.alipay.com', false],
  ['javascript:alert(1)', false],
])('付款地址%s可以复制：%s', (address, good) => expect(isAlipayAddress(address)).toBe(good))

test('状态在那边变了，回到页面就看到', async () => {
  const mock = createTestMock()
  const id = requestOf(mock, WHOLE)
  await openRequest(id, { mock })
  expect(await screen.findByText('已付信息费')).toBeInTheDocument()
  await mock.door('rental-preorders', { preorder: id, status: 'disputed' })
  await act(async () => pageEvents.pullDownRefresh())
  expect(await screen.findByText('有争议')).toBeInTheDocument()
})

test('没有这条申请时说明', async () => {
  await openRequest(999_999)
  expect(await screen.findByText('没有找到这条申请')).toBeInTheDocument()
})
