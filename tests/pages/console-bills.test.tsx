import { consolePages } from '@/routes/console-pages'
import { fireEvent, screen, waitFor } from '@testing-library/react'
import NewBillPage from '@/pages/console/new-bill/index'
import BillsPage from '@/pages/console/bills/index'
import { payOrder } from '@/contract/weapp/payments'
import { orderList } from '@/contract/wjdh/orders'
import { call } from '@/session/backend'
import { beside, fill, openConsole, pick, press } from '~tests/support/console'
import type { Page } from '~tests/support/render-page'
import { router } from '~tests/support/taro'

const COMMUNITY = { communityIdentifier: '10002' }
const mine = async () => (await beside(() => call(orderList, COMMUNITY))).bills
const issued = ({ mock }: Page) =>
  mock.world.tables.journal.all().filter(({ endpoint }) => endpoint === 'wjdh.newOrder')

async function open(kind: string): Promise<Page> {
  const page = await openConsole(<NewBillPage />, 'new-bill')
  await pick(page, '付款人', kind)
  return page
}

async function issue(page: Page): Promise<void> {
  await fill(page, '名称', '测试账单')
  await fill(page, '金额', '128.5')
  await press(page, '生成账单')
}

describe('生成账单', () => {
  test.each([
    ['房屋', '填入林晓岚的房屋'],
    ['手机号', '填入林晓岚的手机号'],
    ['身份证', '填入林晓岚的身份证号'],
    ['车牌', '填入林晓岚的车'],
    ['车位', '填入林晓岚的车位'],
  ])('按%s生成，住户马上看到，金额不差一分', async (kind, example) => {
    const page = await open(kind)
    await press(page, example)
    await issue(page)
    expect(await screen.findByText(/^已生成，单号 \d+$/)).toBeInTheDocument()
    expect((await mine())[0]).toMatchObject({ title: '测试账单', amount: 12_850 })
  })

  test.each([
    ['房屋', '填入没有住户的房屋', /查无此人/],
    ['手机号', '填入没有人用的手机号', /查无此人/],
  ])('按%s查不到人时说明，填的都还在', async (kind, example, words) => {
    const page = await open(kind)
    await press(page, example)
    await issue(page)
    expect(await screen.findByText(words)).toBeInTheDocument()
    expect(screen.getByRole('textbox', { name: '金额' })).toHaveValue('128.5')
  })

  test.each([
    ['车牌', '车牌号', /查无此车，/],
    ['车位', '车位号', /查无此车位/],
  ])('%s没有人绑定时说明', async (kind, label, words) => {
    const page = await open(kind)
    await fill(page, label, '没有的号码')
    await issue(page)
    expect(await screen.findByText(words)).toBeInTheDocument()
  })

  test('查到了人但没有注册小程序时说明', async () => {
    const page = await open('房屋')
    await press(page, '填入林晓岚的房屋')
    await page.fault('wjdh.newOrder', 'failure', { failure: 'notRegistered' })
    await issue(page)
    expect(await screen.findByText(/还没有注册小程序/)).toBeInTheDocument()
  })

  test('金额或房屋填得不对时说明', async () => {
    const page = await open('房屋')
    await fill(page, '金额', '1.234')
    await press(page, '生成账单')
    expect(await screen.findByText('请填写金额，例如 128.50')).toBeInTheDocument()
    expect(issued(page)).toHaveLength(0)
    await issue(page)
    expect(await screen.findByText('请把付款人填写完整')).toBeInTheDocument()
    expect(issued(page)).toHaveLength(0)
  })

  test('没有收到回应时不说成功也不再发；连点两下只生成一次', async () => {
    const page = await open('房屋')
    await press(page, '填入林晓岚的房屋')
    await page.fault('wjdh.newOrder', 'badJson')
    await issue(page)
    expect(await screen.findByText(/没有收到回应，不确定是否生效/)).toBeInTheDocument()
    expect(issued(page)).toHaveLength(1)
    const button = screen.getByRole('button', { name: '生成账单' })
    fireEvent.click(button)
    fireEvent.click(button)
    expect(await screen.findByText(/^已生成/)).toBeInTheDocument()
    expect(issued(page).filter(({ outcome }) => outcome === 'success')).toHaveLength(1)
  })
})

describe('账单', () => {
  const payable = async () => (await mine()).find(({ title }) => title === '水费')

  test('物业看到小区里所有人的账单', async () => {
    await openConsole(<BillsPage />, 'bills')
    expect(await screen.findByText(/晨曦家园2栋1单元3楼302号\s+2026年2月/)).toBeInTheDocument()
    expect(screen.getByText('¥51.80')).toBeInTheDocument()
    expect(screen.getByText('已关闭')).toBeInTheDocument()
  })

  test('住户点过支付后可以让它到账，住户马上看到已付款', async () => {
    const page = await openConsole(<BillsPage />, 'bills')
    const order = await payable()
    const name = new RegExp(`^微信通知到账：水费${order?.number}$`)
    await press(page, name)
    expect(await screen.findByText(/住户还没有在小程序里点支付/)).toBeInTheDocument()
    await beside(() => call(payOrder, { ids: [order?.id ?? 0] }))
    await press(page, name)
    await waitFor(() => expect(screen.queryByRole('button', { name })).not.toBeInTheDocument())
    expect(await payable()).toMatchObject({ paid: 'paid' })
  })

  test('去生成账单', async () => {
    const page = await openConsole(<BillsPage />, 'bills')
    await press(page, '生成账单')
    expect(router.current.path).toBe(consolePages.newBill.path)
  })

  test('没有账单时说明，读不到时不像没有', async () => {
    const page = await openConsole(<BillsPage />, 'bills', {
      before: async (mock) => {
        await mock.door('faults', { endpoint: 'wjdh.orderList', kind: 'http500', times: 3 })
      },
    })
    expect(await screen.findByText('服务暂时不可用，请稍后重试')).toBeInTheDocument()
    expect(screen.queryByText('没有账单')).not.toBeInTheDocument()
    for (const { id } of page.mock.world.tables.bills.all()) page.mock.world.tables.bills.remove(id)
    await press(page, '重试')
    expect(await screen.findByText('没有账单')).toBeInTheDocument()
  })
})
