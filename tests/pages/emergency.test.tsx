import { pages } from '@/routes/pages'
import { screen, waitFor } from '@testing-library/react'
import EmergencyPage from '@/pages/emergency/phones/index'
import { queryClient } from '@/queries/query-client'
import { switchModule } from '~mock/world/community/modules'
import { renderPage, type PageOptions } from '~tests/support/render-page'
import { device, dialogs, playTaro } from '~tests/support/taro'

const open = (options: PageOptions = {}) =>
  renderPage(<EmergencyPage />, { url: `/${pages.emergency.path}`, ...options })

const button = (name: RegExp) => screen.findByRole('button', { name })

test('一点就拨，四个全国号码都在', async () => {
  const { user } = await open()
  for (const [name, number] of [
    [/^报警 .*110$/, '110'],
    [/^火警 .*119$/, '119'],
    [/^急救 .*120$/, '120'],
    [/^交通事故 .*122$/, '122'],
  ] as const) {
    await user.click(await button(name))
    expect(device.phoneCalls.at(-1)).toBe(number)
  }
})

test('有登记的小区显示物业值班电话', async () => {
  const { user } = await open()
  await user.click(await button(/^物业值班 19000000902/))
  expect(device.phoneCalls).toEqual(['19000000902'])
})

test('没有登记号码的小区说向物业索取，不编一个', async () => {
  await open({
    before: ({ world }) => {
      for (const house of world.tables.houses.all())
        world.tables.houses.put({ ...house, communityIdentifier: '00001' })
    },
  })
  expect(await screen.findByText('这里还没有登记号码，请向物业索取')).toBeInTheDocument()
  expect(screen.getByText('110')).toBeInTheDocument()
})

test.each(['visitor', 'resident-new'] as const)('%s 也能拨打', async (persona) => {
  const { user } = await open({ persona })
  await user.click(await button(/^急救/))
  expect(device.phoneCalls).toEqual(['120'])
  expect(screen.queryByText('物业服务中心')).not.toBeInTheDocument()
})

test('没有网络，什么都没有读到，也能拨打', async () => {
  const { user } = await open({
    before: async (mock) => void (await mock.door('faults', { endpoint: '*', kind: 'offline', times: 50 })),
  })
  await user.click(await button(/^火警/))
  expect(device.phoneCalls).toEqual(['119'])
})

test('读过一次以后，没有网络也有物业电话', async () => {
  const first = await open()
  await button(/^物业值班 19000000902/)
  await waitFor(() => expect(JSON.stringify({ ...localStorage })).toContain('modules'))
  first.unmount()
  queryClient.clear()
  await open({
    mock: first.mock,
    before: async (mock) => void (await mock.door('faults', { endpoint: '*', kind: 'offline', times: 50 })),
  })
  expect(await button(/^物业值班 19000000902/)).toBeInTheDocument()
})

test('读不到模块时照常显示', async () => {
  await open({
    before: async (mock) =>
      void (await mock.door('faults', { endpoint: 'wjdh.modules', kind: 'http500', times: 9 })),
  })
  expect(await button(/^物业值班 19000000902/)).toBeInTheDocument()
})

test('小区关掉了这个模块：物业电话不显示，110、119、120 照样能打', async () => {
  const { user } = await open({ before: ({ world }) => switchModule(world, '10002', 'emergency', false) })
  expect(await screen.findByText(/没有开通“应急电话”/)).toBeInTheDocument()
  expect(screen.queryByText('物业服务中心')).not.toBeInTheDocument()
  for (const name of [/^报警/, /^火警/, /^急救/]) await user.click(await button(name))
  expect(device.phoneCalls).toEqual(['110', '119', '120'])
})

test('电话没有打开时号码还在，可以复制', async () => {
  playTaro({ makePhoneCall: () => Promise.reject({ errMsg: 'makePhoneCall:fail' }) })
  const { user } = await open()
  await user.click(await button(/^报警/))
  expect(await screen.findByText(/没有打开电话。请在手机的拨号界面输入 110/)).toBeInTheDocument()
  await user.click(screen.getByRole('button', { name: '复制号码 110' }))
  expect(device.clipboard).toBe('110')
})

test('自己取消不算失败；复制被拒绝时说出来', async () => {
  playTaro({
    makePhoneCall: () => Promise.reject({ errMsg: 'makePhoneCall:fail cancel' }),
    setClipboardData: () => Promise.reject({ errMsg: 'setClipboardData:fail' }),
  })
  const { user } = await open()
  await user.click(await button(/^报警/))
  expect(screen.queryByText(/没有打开电话/)).not.toBeInTheDocument()
  playTaro({ makePhoneCall: () => Promise.reject({ errMsg: 'makePhoneCall:fail' }) })
  await user.click(await button(/^报警/))
  await user.click(await screen.findByRole('button', { name: '复制号码 110' }))
  expect(dialogs.toasts).toContain('没有复制成功，请记下号码')
})
