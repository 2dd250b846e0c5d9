import { pages } from '@/routes/pages'
import { screen, waitFor } from '@testing-library/react'
import type { Bill } from '~mock/world/fees/rows'
import { addBill, beginPayment, receivePayment } from '~mock/world/fees/bills'
import { housesToTry } from '~mock/personas'
import { houseAt } from '~mock/world/places/seed-places'
import { createTestMock, type TestMock } from '~tests/support/mock'
import { device, dialogs, router } from '~tests/support/taro'
import { COMMUNITY, openAt, billNamed } from './fees-world'

const at = ({ id }: Bill) => ({ community: COMMUNITY, id })

/** Marks the bill as paid by the owner a minute ago. */
function pay(mock: TestMock, order: Bill): Bill {
  const account = mock.world.tables.accounts.first('phone', '19000000001')
  beginPayment(mock.world, [order], account?.id ?? 0)
  receivePayment(mock.world, order.id)
  return mock.world.tables.bills.need(order.id)
}

test('详情列出备注、收费参数、收费单位和完整的订单号，可以直接缴', async () => {
  const mock = createTestMock()
  const order = billNamed(mock, '物业费')
  const { user } = await openAt('order', at(order), { mock })
  for (const text of ['2026年全年', '1.8元/平方米', '89.5平方米', '晨曦家园物业', order.number, '待缴费'])
    expect(await screen.findByText(text)).toBeInTheDocument()
  expect(screen.getByText('¥1,933.20')).toBeInTheDocument()
  await user.click(screen.getByRole('button', { name: '缴 ¥1,933.20' }))
  expect(router.current).toEqual({
    path: pages.pay.path,
    params: { community: String(COMMUNITY), ids: String(order.id), seen: '193320' },
  })
})

test('已关闭的不能付，别人的和没有的订单说找不到，不说没有内容', async () => {
  const mock = createTestMock()
  const closed = mock.world.tables.bills.all().find(({ title }) => title === '装修垃圾清运费')
  const page = await openAt('order', { community: COMMUNITY, id: closed?.id ?? 0 }, { mock })
  expect(await screen.findByText('已关闭')).toBeInTheDocument()
  expect(screen.queryByRole('button', { name: /^缴/ })).not.toBeInTheDocument()
  page.unmount()
  const { user } = await openAt('order', { community: COMMUNITY, id: 999_999 })
  expect(await screen.findByText('没有找到这笔账单')).toBeInTheDocument()
  await user.click(screen.getByRole('button', { name: '查看生活缴费' }))
  expect(router.current.path).toBe(pages.fees.path)
})

test('详情没读到时可以重试', async () => {
  const mock = createTestMock()
  const order = billNamed(mock, '水费')
  const { user } = await openAt('order', at(order), {
    mock,
    before: async () =>
      void (await mock.door('faults', { endpoint: 'weapp.order', kind: 'http500', times: 3 })),
  })
  await user.click(await screen.findByRole('button', { name: '重试' }))
  expect(await screen.findByText(order.number)).toBeInTheDocument()
})

test('缴费记录按月份，写明付款时间，点进去有凭证', async () => {
  const mock = createTestMock()
  const order = pay(mock, billNamed(mock, '水费'))
  const { user } = await openAt('history', {}, { mock })
  expect(await screen.findByText('2026年3月付款')).toBeInTheDocument()
  await user.click(await screen.findByRole('button', { name: /^水费 3月2日付款[^]*¥86\.50$/ }))
  expect(router.current.params.id).toBe(String(order.id))
})

test('记录分月，没有记录时说没有', async () => {
  const mock = createTestMock()
  mock.clock.advance(31 * 86_400_000)
  const later = addBill(mock.world, {
    communityIdentifier: COMMUNITY,
    payer: { kind: 'phone', phone: '19000000001' },
    title: '水费',
    amount: 100,
  })
  pay(mock, later)
  const page = await openAt('history', {}, { mock })
  for (const month of ['2026年4月付款', '2026年2月付款', '2026年1月付款', '2025年2月付款'])
    expect(await screen.findByText(month)).toBeInTheDocument()
  page.unmount()
  await openAt(
    'history',
    {},
    {
      before: ({ world }) => {
        for (const { id } of world.tables.bills.all()) world.tables.bills.change(id, { paid: false })
      },
    },
  )
  expect(await screen.findByText('还没有缴费记录')).toBeInTheDocument()
})

test('R42 一起付的几笔是一次付款，点开有各笔；两个单号在凭证上', async () => {
  const mock = createTestMock()
  const [first, second] = [billNamed(mock, '水费'), billNamed(mock, '车位费')]
  const account = mock.world.tables.accounts.first('phone', '19000000001')
  beginPayment(mock.world, [first, second], account?.id ?? 0)
  receivePayment(mock.world, first.id)
  const { user, unmount } = await openAt('history', {}, { mock })
  await user.click(await screen.findByRole('button', { name: /2 笔账单一起付的.*¥386\.50$/s }))
  await user.click(await screen.findByRole('button', { name: '车位费' }))
  expect(router.current.params.id).toBe(String(second.id))
  const { wechatNumber, merchantNumber } = mock.world.tables.payments.need(second.id)
  unmount()
  await openAt('receipt', at(second), { mock })
  expect(await screen.findByText(wechatNumber)).toBeInTheDocument()
  expect(screen.getByText(merchantNumber)).toBeInTheDocument()
})

test('R42 缴费记录可以只看一套房屋的', async () => {
  const mock = createTestMock()
  pay(mock, billNamed(mock, '车位费'))
  const { bills } = mock.world.tables
  const second = houseAt(mock.world, housesToTry.ownersSecond).id
  for (const { id, payer } of bills.all())
    if (payer.kind === 'house' && payer.houseId === second) bills.change(id, { paid: false })
  const { user } = await openAt('history', {}, { mock })
  expect(await screen.findByRole('button', { name: /^车位费/ })).toBeInTheDocument()
  await user.selectOptions(screen.getByLabelText('房屋'), '晨曦家园3栋2单元4楼401号')
  expect(await screen.findByText('这套房屋还没有缴费记录')).toBeInTheDocument()
  await user.selectOptions(screen.getByLabelText('房屋'), '晨曦家园1栋1单元1楼101号')
  expect(await screen.findByRole('button', { name: /^物业费/ })).toBeInTheDocument()
  expect(screen.queryByRole('button', { name: /^车位费/ })).not.toBeInTheDocument()
})

test('凭证列全并可保存为图片，订单号一个字都不少', async () => {
  const mock = createTestMock()
  const order = pay(mock, billNamed(mock, '水费'))
  const { user } = await openAt('receipt', at(order), { mock })
  for (const text of [order.number, order.merchantNumber ?? '', '2026年3月2日 10:00'])
    expect(await screen.findByText(text)).toBeInTheDocument()
  // Once among the facts, and once on the stamp.
  expect(screen.getAllByText('晨曦家园物业')).toHaveLength(2)
  expect(await screen.findByText('晨曦家园')).toBeInTheDocument()
  await user.click(screen.getByRole('button', { name: '保存为图片' }))
  await waitFor(() => expect(device.saved).toHaveLength(1))
  expect(dialogs.toasts).toContain('已保存为图片')
  const written = device.canvas.written.join('')
  for (const text of ['水费缴费凭证', '¥86.50', order.number, order.merchantNumber ?? '', '晨曦家园'])
    expect(written).toContain(text)
})

test('不给相册权限：说少了什么，给设置和别的办法；同意后能保存', async () => {
  const mock = createTestMock()
  const order = pay(mock, billNamed(mock, '水费'))
  const { user } = await openAt('receipt', at(order), { mock })
  device.settings['scope.writePhotosAlbum'] = false
  await user.click(await screen.findByRole('button', { name: '保存为图片' }))
  expect(await screen.findByText(/没有“添加到相册”的权限.*截屏/)).toBeInTheDocument()
  await user.click(screen.getByRole('button', { name: '打开设置' }))
  device.settings['scope.writePhotosAlbum'] = true
  await user.click(screen.getByRole('button', { name: '保存为图片' }))
  await waitFor(() => expect(device.saved).toHaveLength(1))
  expect(screen.queryByText(/没有“添加到相册”的权限/)).not.toBeInTheDocument()
})

test('不同意隐私指引时不保存，说可以截屏', async () => {
  const mock = createTestMock()
  const order = pay(mock, billNamed(mock, '水费'))
  device.needsPrivacy = true
  device.privacyAgreed = false
  const { user } = await openAt('receipt', at(order), { mock })
  await user.click(await screen.findByRole('button', { name: '保存为图片' }))
  expect(await screen.findByText(/没有同意隐私保护指引/)).toBeInTheDocument()
  expect(device.saved).toEqual([])
})

test('没有入账的账单没有凭证', async () => {
  const mock = createTestMock()
  const order = billNamed(mock, '水费')
  const { user } = await openAt('receipt', at(order), { mock })
  expect(await screen.findByText('还没有凭证')).toBeInTheDocument()
  await user.click(screen.getByRole('button', { name: '查看账单' }))
  expect(router.current.path).toBe(pages.bill.path)
})
