import { pages } from '@/routes/pages'
import { act, fireEvent, screen, waitFor } from '@testing-library/react'
import { orders } from '@/contract/weapp/orders'
import { confirmPayment } from '@/features/fees/confirmed'
import { usePayments } from '@/features/fees/pending'
import { queryClient } from '@/queries/query-client'
import { session } from '@/session/backend'
import {
  callsOf,
  confirmButton,
  holdNotifications,
  notify,
  openAt,
  openPay,
  billNamed,
  payParams,
  reopen,
} from './fees-world'
import { createTestMock } from '~tests/support/mock'
import { answerWith } from '~tests/support/render-page'
import { askedTemplates } from '~tests/support/subscriptions'
import { device, dialogs, pageEvents, playTaro, router } from '~tests/support/taro'

const MINUTE = 60_000

test('R42 确认一次总额，一次付清两笔，服务器说已付款才算付完', async () => {
  const { page, orders, mock } = await openPay(['水费', '车位费'])
  expect(await screen.findByText('共 2 笔')).toBeInTheDocument()
  expect(screen.getByText(/要么全部付款，要么都不付/)).toBeInTheDocument()
  await page.user.click(await screen.findByRole('button', { name: '确认支付 ¥386.50' }))
  expect(await screen.findByText('2 笔，共 ¥386.50')).toBeInTheDocument()
  expect(screen.getAllByText('已付款')).toHaveLength(3)
  expect(device.payments).toHaveLength(1)
  const numbers = orders.map(({ id }) => mock.world.tables.payments.need(id).wechatNumber)
  expect(new Set(numbers).size).toBe(1)
  for (const { id } of orders) expect(mock.world.tables.bills.need(id).paid).toBe(true)
  expect(usePayments.getState().pending).toEqual([])
})

test('服务器说已付款、页面还没有重新读到账单的那一刻，也不再给“确认支付”', async () => {
  holdNotifications()
  const { page, orders, mock } = await openPay(['水费'])
  await page.user.click(await confirmButton())
  await screen.findByText('付款已提交，正在入账')
  let read = (): void => undefined
  const refresh = queryClient.invalidateQueries.bind(queryClient)
  const held = jest.spyOn(queryClient, 'invalidateQueries').mockImplementation(async (filters) => {
    await new Promise<void>((resolve) => {
      read = resolve
    })
    return refresh(filters)
  })
  for (const order of orders) await notify(mock, order)
  await pageEvents.show()
  await waitFor(() => expect(held).toHaveBeenCalled())
  expect(screen.getByText('付款已提交，正在入账')).toBeInTheDocument()
  expect(screen.queryByRole('button', { name: /^确认支付/ })).not.toBeInTheDocument()
  read()
  expect(await screen.findByText('1 笔，共 ¥86.50')).toBeInTheDocument()
})

test.each<[string, unknown]>([
  ['null', null],
  ['{}', {}],
])('待缴清单一时回答 data 是 %s：账单自己还说没付，照常付款', async (_, data) => {
  const { page } = await openPay(['水费'])
  const button = await confirmButton()
  answerWith(orders.path, { ...orders.successBody, data })
  await page.user.click(button)
  expect(await screen.findByText('1 笔，共 ¥86.50')).toBeInTheDocument()
  expect(device.payments).toHaveLength(1)
})

test('入账中时待缴清单一时是空的：不当作付完，也不能再付一次', async () => {
  holdNotifications()
  const { page } = await openPay(['水费'])
  await page.user.click(await confirmButton())
  expect(await screen.findByText('付款已提交，正在入账')).toBeInTheDocument()
  answerWith(orders.path, { ...orders.successBody, data: null })
  await pageEvents.show()
  expect(await screen.findByText(/仍在入账，稍后会自动更新/)).toBeInTheDocument()
  expect(usePayments.getState().pending).toHaveLength(1)
  expect(screen.queryByRole('button', { name: /^确认支付/ })).not.toBeInTheDocument()
})

test('在列表里刚确认过的同一笔，不再问第二次；再打开同一个地址要重新确认', async () => {
  const mock = createTestMock()
  const params = payParams([billNamed(mock, '水费')])
  const route = pages.pay.parse({ community: params.community, ids: params.ids, seen: String(params.seen) })
  if (route) confirmPayment(route)
  const page = await openAt('pay', params, { mock })
  expect(await screen.findByText('1 笔，共 ¥86.50')).toBeInTheDocument()
  expect(device.payments).toHaveLength(1)
  await reopen(page, 'pay', payParams([billNamed(mock, '车位费')]))
  expect(await confirmButton()).toBeInTheDocument()
  expect(device.payments).toHaveLength(1)
})

test('确认之后金额变了：不付，按新的金额再问', async () => {
  const mock = createTestMock()
  const [water] = [billNamed(mock, '水费')]
  const params = payParams([water])
  const route = pages.pay.parse({ community: params.community, ids: params.ids, seen: String(params.seen) })
  if (route) confirmPayment(route)
  mock.world.tables.bills.change(water.id, { amount: 9_000 })
  await openAt('pay', params, { mock })
  expect(await screen.findByRole('button', { name: '确认支付 ¥90.00' })).toBeInTheDocument()
  expect(screen.getByText('账单和您选的时候不一样了，请按这里的金额核对')).toBeInTheDocument()
  expect(device.payments).toHaveLength(0)
})

test('付完离开时问一次微信通知，拒绝了照常离开', async () => {
  const { page } = await openPay(['水费'])
  const asked = askedTemplates('payment')
  await page.user.click(await screen.findByRole('button', { name: /^确认支付/ }))
  await screen.findByText(/^1 笔，共/)
  expect(asked).toEqual([])
  const before = router.moves.length
  await page.user.click(screen.getByRole('button', { name: '返回' }))
  expect(asked).toEqual(['T-payment'])
  expect(router.moves.length).toBeGreaterThan(before)
})

test('微信说付了、通知还没到：是入账中，不是已付款；通知到了才是', async () => {
  holdNotifications()
  const { page, orders, mock } = await openPay(['水费'])
  await page.user.click(await confirmButton())
  expect(await screen.findByText('付款已提交，正在入账')).toBeInTheDocument()
  expect(screen.queryByText('已付款')).not.toBeInTheDocument()
  expect(await screen.findByText(/仍在入账，稍后会自动更新/)).toBeInTheDocument()
  expect(screen.queryByText(/失败/)).not.toBeInTheDocument()
  for (const order of orders) await notify(mock, order)
  await pageEvents.show()
  expect(await screen.findByText('1 笔，共 ¥86.50')).toBeInTheDocument()
})

test('微信的付款窗还开着：只说等待您在微信里确认，不说付款已提交', async () => {
  holdNotifications()
  let confirmInWechat = (): void => undefined
  playTaro({
    requestPayment: () =>
      new Promise<void>((resolve) => {
        confirmInWechat = resolve
      }),
  })
  const { page } = await openPay(['水费'])
  await page.user.click(await confirmButton())
  expect(await screen.findByText('等待您在微信里确认')).toBeInTheDocument()
  await waitFor(() => expect(usePayments.getState().pending).toHaveLength(1))
  expect(screen.queryByText(/付款已提交|入账中/)).not.toBeInTheDocument()
  await act(async () => confirmInWechat())
  expect(await screen.findByText('付款已提交，正在入账')).toBeInTheDocument()
  expect(screen.queryByText('等待您在微信里确认')).not.toBeInTheDocument()
})

test('安静地问，约一分钟为限', async () => {
  holdNotifications()
  const { page, mock } = await openPay(['水费'])
  await page.user.click(await confirmButton())
  await screen.findByText(/仍在入账/)
  const asked = await callsOf(mock, 'weapp.orders')
  await act(async () => mock.clock.advance(MINUTE))
  expect(await callsOf(mock, 'weapp.orders')).toBe(asked)
  expect(asked).toBeLessThanOrEqual(20)
})

test('双击只打开一次微信支付，只要一次参数', async () => {
  const { mock } = await openPay(['水费'])
  const button = await confirmButton()
  act(() => {
    fireEvent.click(button)
    fireEvent.click(button)
  })
  expect(await screen.findByText('1 笔，共 ¥86.50')).toBeInTheDocument()
  expect(device.payments).toHaveLength(1)
  expect(await callsOf(mock, 'weapp.payOrder')).toBe(1)
})

test('其中一笔已付：先请核对剩下的；取消写明没有扣款，可以接着付', async () => {
  const { page, orders, mock } = await openPay(['水费', '车位费', '门禁卡工本费'])
  const button = await confirmButton()
  mock.world.tables.bills.change(orders[0]?.id ?? 0, { paid: true })
  await page.user.click(button)
  expect(await screen.findByText(/其中 1 笔已付款、已关闭或不再由您缴纳，没有扣款/)).toBeInTheDocument()
  expect(device.payments).toEqual([])
  expect(await screen.findByText('还要支付 2 笔')).toBeInTheDocument()
  device.payment = 'cancel'
  await page.user.click(await screen.findByRole('button', { name: '确认支付 ¥320.00' }))
  expect(await screen.findByText(/您取消了支付，没有扣款/)).toBeInTheDocument()
  expect(device.payments).toHaveLength(1)
  expect(usePayments.getState().pending).toEqual([])
  device.payment = 'success'
  await page.user.click(screen.getByRole('button', { name: '确认支付 ¥320.00' }))
  expect(await screen.findByText('3 笔，共 ¥406.50')).toBeInTheDocument()
})

test('微信支付失败说出来，与取消不同，订单还能付', async () => {
  device.payment = 'fail'
  dialogs.answerSheet(2)
  const { page } = await openPay(['水费'])
  await page.user.click(await confirmButton())
  expect(await screen.findByText(/没有扣款。微信支付没有完成/)).toBeInTheDocument()
  expect(screen.queryByText(/您取消了/)).not.toBeInTheDocument()
  expect(await confirmButton()).toBeInTheDocument()
})

test('看过之后在别的手机付掉了：这里不再付，说已付款', async () => {
  const { page, orders, mock } = await openPay(['水费'])
  const button = await confirmButton()
  const id = orders[0]?.id ?? 0
  const token = await mock.signIn('resident-owner')
  await mock.post('/api/v1/weapp/payment', { ids: id }, token)
  await mock.door('payments', { order: id, outcome: 'paid' })
  await page.user.click(button)
  expect(await screen.findByText('1 笔，共 ¥86.50')).toBeInTheDocument()
  expect(device.payments).toEqual([])
})

test('看过之后关闭了：不打开微信支付', async () => {
  const { page, orders, mock } = await openPay(['水费'])
  const button = await confirmButton()
  mock.world.tables.bills.change(orders[0]?.id ?? 0, { open: false })
  await page.user.click(button)
  expect(await screen.findByText('没有需要支付的账单')).toBeInTheDocument()
  expect(device.payments).toEqual([])
})

test('看过之后金额变了：不打开微信支付，给出新金额再问一次', async () => {
  const { page, orders, mock } = await openPay(['水费'])
  const button = await confirmButton()
  mock.world.tables.bills.change(orders[0]?.id ?? 0, { amount: 9_000 })
  await page.user.click(button)
  expect(await screen.findByText(/金额变成了¥90\.00，没有扣款/)).toBeInTheDocument()
  expect(device.payments).toEqual([])
  await page.user.click(await screen.findByRole('button', { name: '确认支付 ¥90.00' }))
  expect(await screen.findByText('1 笔，共 ¥90.00')).toBeInTheDocument()
})

test('选的时候与现在金额不同，先提醒核对', async () => {
  const mock = createTestMock()
  const order = billNamed(mock, '水费')
  await openAt('pay', { ...payParams([order]), seen: 100 }, { mock })
  expect(await screen.findByText(/账单和您选的时候不一样了/)).toBeInTheDocument()
})

test.each(['http500', 'offline', 'badJson'])(
  '要参数时出%s：查一次订单，不自己再要，说没有扣款',
  async (kind) => {
    const { page, mock } = await openPay(['水费'])
    const button = await confirmButton()
    await page.fault('weapp.payOrder', kind, { ms: 1 })
    await page.user.click(button)
    expect(await screen.findByText(/^没有扣款。/)).toBeInTheDocument()
    expect(await callsOf(mock, 'weapp.payOrder')).toBe(1)
    expect(device.payments).toEqual([])
    expect(await confirmButton()).toBeInTheDocument()
  },
)

test('付款前没有网络：说没有扣款，选的都在', async () => {
  const { page } = await openPay(['水费', '车位费'])
  const button = await confirmButton()
  await page.fault('weapp.orders', 'offline', { times: 6 })
  await page.user.click(button)
  expect(await screen.findByText(/没有扣款。网络未连接/)).toBeInTheDocument()
  expect(device.payments).toEqual([])
  expect(await screen.findByRole('button', { name: '确认支付 ¥386.50' })).toBeInTheDocument()
})

test('微信收了钱以后断网：是入账中，恢复后自动变成已付款', async () => {
  const { page } = await openPay(['水费'])
  const button = await confirmButton()
  device.payment = 'success'
  const { wechatOfTheMock } = await import('@/platform/payment-play')
  const really = wechatOfTheMock.paid.bind(wechatOfTheMock)
  jest.spyOn(wechatOfTheMock, 'paid').mockImplementation(async (params) => {
    const outcome = await really(params)
    await page.fault('weapp.orders', 'offline', { times: 60 })
    return outcome
  })
  await page.user.click(button)
  await screen.findByText(/仍在入账/)
  await act(
    async () =>
      void (await page.mock.handle(new Request('http://127.0.0.1:9527/__mock/faults', { method: 'DELETE' }))),
  )
  await pageEvents.show()
  expect(await screen.findByText('1 笔，共 ¥86.50')).toBeInTheDocument()
})

test('付款途中被微信关掉：重新打开后先查，入账前这笔不能再付，到账后是已付款', async () => {
  holdNotifications()
  const { page, orders, mock } = await openPay(['水费'])
  await page.user.click(await confirmButton())
  await screen.findByText(/仍在入账/)
  const again = await reopen(page, 'pay', payParams(orders))
  expect(await screen.findByText('付款已提交，正在入账')).toBeInTheDocument()
  expect(screen.queryByRole('button', { name: /^确认支付/ })).not.toBeInTheDocument()
  for (const order of orders) await notify(mock, order)
  await pageEvents.show()
  expect(await screen.findByText('1 笔，共 ¥86.50')).toBeInTheDocument()
  again.unmount()
})

test('十五分钟没有到账：说没有收到付款，可以重新支付', async () => {
  holdNotifications()
  const { page } = await openPay(['水费'])
  await page.user.click(await confirmButton())
  await screen.findByText(/仍在入账/)
  await page.advance(15 * MINUTE)
  await reopen(page, 'list')
  expect(await screen.findByText('¥86.50没有收到付款，可以重新支付')).toBeInTheDocument()
  expect(usePayments.getState().pending).toEqual([])
})

test('登录丢失：回到登录，退出登录后手机里不留付款记录', async () => {
  holdNotifications()
  const { page } = await openPay(['水费'])
  await page.user.click(await confirmButton())
  await screen.findByText(/仍在入账/)
  expect(JSON.stringify({ ...localStorage })).toContain('person/payment/')
  act(() => session.signOut())
  expect(await screen.findByText('登录后使用')).toBeInTheDocument()
  expect(JSON.stringify({ ...localStorage })).not.toContain('person/payment/')
  expect(usePayments.getState().pending).toEqual([])
})

test('付款途中离开页面：两笔都记为入账中，不再打开微信支付', async () => {
  const { page } = await openPay(['水费', '车位费'])
  const button = await confirmButton()
  const { wechatOfTheMock } = await import('@/platform/payment-play')
  const really = wechatOfTheMock.paid.bind(wechatOfTheMock)
  let finished: Promise<unknown> = Promise.resolve()
  jest.spyOn(wechatOfTheMock, 'paid').mockImplementation((params) => {
    page.unmount()
    const outcome = really(params)
    finished = outcome
    return outcome
  })
  await page.user.click(button)
  await waitFor(() => expect(device.payments).toHaveLength(1))
  await finished
  await waitFor(() => expect(usePayments.getState().pending).toHaveLength(2))
  expect(device.payments).toHaveLength(1)
})

test('付完可以直接查看凭证；付了几笔的去缴费记录里看', async () => {
  const one = await openPay(['水费'])
  await one.page.user.click(await confirmButton())
  await one.page.user.click(await screen.findByRole('button', { name: '查看凭证' }))
  expect(router.current.path).toBe(pages.receipt.path)
  one.page.unmount()
  const { page } = await openPay(['水费', '车位费'])
  await page.user.click(await confirmButton())
  await page.user.click(await screen.findByRole('button', { name: '查看凭证' }))
  expect(router.current.path).toBe(pages.feeHistory.path)
})

test('付完一笔点它看凭证；地址不完整时给回去的路', async () => {
  const { page, orders } = await openPay(['水费'])
  await page.user.click(await confirmButton())
  await screen.findByText('1 笔，共 ¥86.50')
  await page.user.click(screen.getByRole('button', { name: /^水费 .*¥86\.50/ }))
  expect(router.current.path).toBe(pages.receipt.path)
  expect(router.current.params.id).toBe(String(orders[0]?.id))
  page.unmount()
  await openAt('pay', { community: 10002, ids: '1-x' })
  expect(await screen.findByText('这个页面打不开')).toBeInTheDocument()
})
