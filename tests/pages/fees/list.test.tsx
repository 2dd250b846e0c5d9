import { pages } from '@/routes/pages'
import { screen, waitFor, within } from '@testing-library/react'
import { addBill } from '~mock/world/fees/bills'
import { setNoBills } from './none'
import { callsOf, COMMUNITY, openAt, billNamed, reopen } from './fees-world'
import { answerWith } from '~tests/support/render-page'
import { pageEvents, router } from '~tests/support/taro'

const row = (name: RegExp | string) => screen.findByRole('checkbox', { name })
const FIRST = '晨曦家园1栋1单元1楼101号'

test('待缴的按房屋分组，写明名称、备注、金额和合计；已付和已关闭的不在', async () => {
  await openAt('list')
  expect(await screen.findByText(FIRST)).toBeInTheDocument()
  expect(screen.getByText('晨曦家园3栋2单元4楼401号')).toBeInTheDocument()
  expect(screen.getByText('其他（个人、车辆、车位）')).toBeInTheDocument()
  expect(await row('水费 2026年2月 ¥86.50')).toBeInTheDocument()
  expect(screen.getByText('¥10.00')).toBeInTheDocument()
  expect(screen.queryByText(/装修垃圾清运费/)).not.toBeInTheDocument()
  expect(screen.getByText('待缴 7 笔')).toBeInTheDocument()
  expect(screen.getByText('¥3,921.70')).toBeInTheDocument()
})

test('全部已选，点一行去掉或再选，按列表的顺序带着看到的金额去付', async () => {
  const { mock, user } = await openAt('list')
  const water = await row('水费 2026年2月 ¥86.50')
  expect(water).toBeChecked()
  expect(screen.getByText('已选 7 笔')).toBeInTheDocument()
  expect(screen.getByRole('button', { name: '缴 ¥3,921.70' })).toBeInTheDocument()
  await user.click(screen.getByRole('checkbox', { name: '全选' }))
  expect(screen.getByRole('button', { name: '请选择账单' })).toHaveAttribute('aria-disabled', 'true')
  await user.click(await row(/^车位费/))
  await user.click(water)
  await user.click(await row(/^临时停车费/))
  await user.click(await row(/^临时停车费/))
  expect(water).toBeChecked()
  expect(screen.getByText('已选 2 笔')).toBeInTheDocument()
  await user.click(screen.getByRole('button', { name: '缴 ¥386.50' }))
  const ids = [billNamed(mock, '水费').id, billNamed(mock, '车位费').id].join('-')
  expect(router.current.path).toBe(pages.pay.path)
  expect(router.current.params).toEqual({ community: String(COMMUNITY), ids, seen: '38650' })
})

test('付完回来，付过的不再选着，没付的还选着', async () => {
  const { mock } = await openAt('list')
  expect(await screen.findByText('已选 7 笔')).toBeInTheDocument()
  const paid = billNamed(mock, '水费')
  mock.world.tables.bills.change(paid.id, { paid: true })
  await pageEvents.pullDownRefresh()
  expect(await screen.findByText('已选 6 笔')).toBeInTheDocument()
  expect(screen.getByRole('button', { name: '缴 ¥3,835.20' })).toBeInTheDocument()
})

test('按种类看，由服务器筛选', async () => {
  const { user } = await openAt('list')
  await user.selectOptions(await screen.findByLabelText('费用种类'), '物业费')
  expect(await screen.findByText('物业费 2 笔')).toBeInTheDocument()
  expect(screen.getByText('已选 2 笔')).toBeInTheDocument()
  expect(screen.queryByRole('checkbox', { name: /^水费/ })).not.toBeInTheDocument()
})

test('R42 后端不认种类时答全部，页面也只留这一种，笔数照这一种写', async () => {
  const row = (id: number, title: string) => ({ id, title, amount: 100, house: '1栋101' })
  const data = [row(1, '水费'), row(2, '物业费'), row(3, '物业费')]
  const pages = { total: 3, per_page: 15 }
  const { user } = await openAt(
    'list',
    {},
    { before: () => answerWith('/orders/list', { code: 0, data, pages }) },
  )
  await user.selectOptions(await screen.findByLabelText('费用种类'), '物业费')
  expect(await screen.findByText('物业费 2 笔')).toBeInTheDocument()
  expect(screen.queryByRole('checkbox', { name: /^水费/ })).not.toBeInTheDocument()
})

test('R42 只说总数和每页几笔的回答也能翻页', async () => {
  const data = [{ id: 1, title: '水费', amount: '86.50', house: '1栋101' }]
  await openAt(
    'list',
    {},
    { before: () => answerWith('/orders/list', { code: 0, data, pages: { total: 31, per_page: 15 } }) },
  )
  expect(await screen.findByText('第 1 页，共 3 页')).toBeInTheDocument()
  expect(screen.getByText('待缴 31 笔')).toBeInTheDocument()
})

test('订单很多时一页二十笔，翻页各问一次，选的跨页都在', async () => {
  const { mock, user } = await openAt(
    'list',
    {},
    {
      before: ({ world }) => {
        for (let n = 0; n < 100; n++)
          addBill(world, {
            communityIdentifier: COMMUNITY,
            payer: { kind: 'phone', phone: n % 2 === 0 ? '19000000001' : '19000000002' },
            title: '水费',
            amount: 100 + n,
          })
      },
    },
  )
  expect(await screen.findByText('第 1 页，共 3 页')).toBeInTheDocument()
  expect(screen.getByText('待缴 57 笔')).toBeInTheDocument()
  expect(screen.getByText('已选 20 笔')).toBeInTheDocument()
  const before = await callsOf(mock, 'weapp.orders')
  await user.click(screen.getByRole('button', { name: '下一页' }))
  expect(await screen.findByText('第 2 页，共 3 页')).toBeInTheDocument()
  expect(await screen.findAllByRole('checkbox', { name: /^水费/ })).toHaveLength(20)
  expect(await callsOf(mock, 'weapp.orders')).toBe(before + 1)
  expect(screen.getByText('已选 40 笔')).toBeInTheDocument()
})

test('没有待缴的费用时说没有，不是零元', async () => {
  await openAt('list', {}, { before: setNoBills })
  expect(await screen.findByText('没有待缴的费用')).toBeInTheDocument()
  expect(screen.queryByText('¥0.00')).not.toBeInTheDocument()
})

test('R26 一笔都没有却写着总数的回答就是没有，页面不空着', async () => {
  const pages = { total: 7, per_page: 15 }
  const before = () => answerWith('/orders/list', { code: 0, data: null, pages })
  await openAt('list', {}, { before })
  expect(await screen.findByText(/没有待缴的费用/)).toBeInTheDocument()
})

test('没读到时不说没有费用，可以重试', async () => {
  const { user } = await openAt(
    'list',
    {},
    {
      before: async (mock) =>
        void (await mock.door('faults', { endpoint: 'weapp.orders', kind: 'http500', times: 3 })),
    },
  )
  expect(await screen.findByText('没有加载出来')).toBeInTheDocument()
  expect(screen.queryByText('没有待缴的费用')).not.toBeInTheDocument()
  await user.click(within(screen.getByRole('alert')).getByRole('button', { name: '重试' }))
  expect(await screen.findByText('待缴 7 笔')).toBeInTheDocument()
})

test('看过的没有网络也能再看，写明更新于何时', async () => {
  const page = await openAt('list')
  await screen.findByText('待缴 7 笔')
  await waitFor(() => expect(JSON.stringify({ ...localStorage })).toContain('物业费'))
  await page.fault('*', 'offline', { times: 50 })
  await reopen(page, 'list')
  expect(await screen.findByText('待缴 7 笔')).toBeInTheDocument()
  expect(await screen.findByText(/更新于 \d+月\d+日 \d\d:\d\d/)).toBeInTheDocument()
})

test('长的名称和备注完整显示', async () => {
  const remark = '二〇二六年全年物业服务费，含公共区域照明、电梯维护、绿化养护与垃圾清运等各项'
  await openAt(
    'list',
    {},
    {
      before: ({ world }) =>
        void addBill(world, {
          communityIdentifier: COMMUNITY,
          payer: { kind: 'phone', phone: '19000000001' },
          title: '一个很长很长很长很长很长很长的收费项目名称',
          remark,
          amount: 123_456_789,
        }),
    },
  )
  expect(await row(new RegExp(`很长的收费项目名称 ${remark} ¥1,234,567\\.89`))).toBeInTheDocument()
})

test('R36 已退款、无需缴费和没有单号的账单都看得到，只有未付款的能选去支付', async () => {
  const row = (id: number, fields: object) => ({ id, title: `费用${id}`, house: '1栋101', ...fields })
  const data = [
    row(1, { amount: '1,280.00元' }),
    row(2, { amount: '￥12', paied: '已退款' }),
    row(3, { amount: '0.00', paied: '未付款' }),
    row(4, { amount: '-5.00', paied: '未付款' }),
    row(5, { amount: '面议' }),
  ]
  const page = await openAt(
    'list',
    {},
    { before: () => answerWith('/orders/list', { code: 0, data, pages: null }) },
  )
  expect(await screen.findByText('另有 1 条无法显示，需要时请联系小区物业服务中心')).toBeInTheDocument()
  expect(screen.getByText('-¥5.00')).toBeInTheDocument()
  expect(screen.getByText('已退款')).toBeInTheDocument()
  expect(screen.getAllByText('无需缴费')).toHaveLength(2)
  expect(screen.getByText('已选 1 笔')).toBeInTheDocument()
  await page.user.click(screen.getByRole('button', { name: '缴 ¥1,280.00' }))
  expect(router.moves.at(-1)?.[1]).toMatch(/ids=1&seen=128000$/)
})
