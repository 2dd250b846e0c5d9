import { act, screen } from '@testing-library/react'
import { pages } from '@/routes/pages'
import { createTestMock } from '~tests/support/mock'
import { pageEvents, router } from '~tests/support/taro'
import { openHome, press, PULLED_OFF, RELEASED } from './support'

test('还没有出租过的人看到四步准备，每一步都写明还没有做', async () => {
  const page = await openHome({ persona: 'resident-new' })
  expect(await screen.findByText('1. 填写资料')).toBeInTheDocument()
  for (const name of [
    /填写资料[^]*待完成/,
    /实名认证[^]*未认证/,
    /房产证认证[^]*未认证/,
    /发布房源[^]*待完成/,
  ])
    expect(screen.getByRole('button', { name })).toBeInTheDocument()
  expect(await screen.findByText('没有草稿')).toBeInTheDocument()
  await press(page, /实名认证[^]*未认证/)
  expect(router.moves.at(-1)?.[1]).toBe(pages.hostIdentity.url())
})

test('都做好的人不再看到准备，房源按状态分开', async () => {
  const page = await openHome()
  expect(await screen.findByText(RELEASED)).toBeInTheDocument()
  expect(screen.queryByText('出租前的准备')).not.toBeInTheDocument()
  expect(screen.queryByText(PULLED_OFF)).not.toBeInTheDocument()
  await page.user.click(screen.getByRole('radio', { name: '已下架 1' }))
  expect(screen.getByText(PULLED_OFF)).toBeInTheDocument()
  await page.user.click(screen.getByRole('radio', { name: '草稿 0' }))
  expect(screen.getByText('没有草稿')).toBeInTheDocument()
})

test('准备的每一步总是真的：审核退回后回到页面就看到原因', async () => {
  const mock = createTestMock()
  await openHome({ mock })
  await screen.findByText(RELEASED)
  const owner = mock.world.tables.rentalUsers.first('openid', 'resident-owner')
  await mock.door('rental-checks', {
    user: owner?.id,
    subject: 'identity',
    outcome: 'refused',
    reason: '照片不清楚',
  })
  await act(async () => pageEvents.pullDownRefresh())
  expect(await screen.findByText('没有通过：照片不清楚，请重新提交')).toBeInTheDocument()
  expect(screen.getByRole('button', { name: /实名认证[^]*未通过/ })).toBeInTheDocument()
})

test('读取失败不像没有房源：说明失败，可以重试，仍能去发布', async () => {
  const page = await openHome({
    before: async (mock) =>
      void (await mock.door('faults', { endpoint: 'rental.myHouseList', kind: 'http500', times: 3 })),
  })
  expect(await screen.findByText('没有加载出来')).toBeInTheDocument()
  expect(screen.getByText(/还没有发布过的话，可以直接发布/)).toBeInTheDocument()
  expect(screen.queryByText('没有草稿')).not.toBeInTheDocument()
  await press(page, '重试')
  expect(await screen.findByText(RELEASED)).toBeInTheDocument()
})

test('游客被请去登录', async () => {
  await openHome({ persona: 'visitor' })
  expect(await screen.findByText('登录后出租')).toBeInTheDocument()
})
