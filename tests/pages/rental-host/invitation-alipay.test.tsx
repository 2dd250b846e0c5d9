import { screen, waitFor } from '@testing-library/react'
import { pages } from '@/routes/pages'
import { answerWith } from '~tests/support/render-page'
import { createTestMock } from '~tests/support/mock'
import { device } from '~tests/support/taro'
import { fill, openAlipay, openInvitation, outcomesOf, press } from './support'

const codeOf = (mock: ReturnType<typeof createTestMock>, openid: string) => {
  const id = mock.world.tables.rentalUsers.first('openid', openid)?.id ?? 0
  return id.toString(16).toUpperCase().padStart(8, '0')
}

test('我的邀请码可以复制；朋友的填一次，填了就不能改', async () => {
  const mock = createTestMock()
  const page = await openInvitation(undefined, { mock })
  expect(await screen.findByText(codeOf(mock, 'resident-owner'))).toBeInTheDocument()
  await press(page, '复制邀请码')
  expect(device.clipboard).toBe(codeOf(mock, 'resident-owner'))
  await fill(page, '邀请码', codeOf(mock, 'rental-landlord'))
  await press(page, '提交')
  expect(await screen.findByText('邀请码只能填写一次，已填写，不能更改。')).toBeInTheDocument()
})

test('转发的卡片替朋友填好邀请码', async () => {
  const mock = createTestMock()
  const code = codeOf(mock, 'rental-landlord')
  expect(pages.hostInvitation.url(code)).toContain(code)
  await openInvitation(code, { mock })
  expect(await screen.findByLabelText('邀请码')).toHaveValue(code)
})

test('自己的、没有的、写错的邀请码都用话说明', async () => {
  const mock = createTestMock()
  const page = await openInvitation(undefined, { mock })
  await screen.findByText(codeOf(mock, 'resident-owner'))
  await fill(page, '邀请码', codeOf(mock, 'resident-owner').toLowerCase())
  await press(page, '提交')
  expect(await screen.findByText('不能填写自己的邀请码')).toBeInTheDocument()
  await fill(page, '邀请码', '错 码')
  await press(page, '提交')
  expect(await screen.findByText('邀请码只有字母和数字')).toBeInTheDocument()
  await fill(page, '邀请码', 'FFFFFFFF')
  await press(page, '提交')
  expect(await screen.findByText('邀请码不存在')).toBeInTheDocument()
})

test('没有人邀请写成-1也是没有（R40）', async () => {
  const answer = () =>
    answerWith('/invitation/getcode', {
      status: 0,
      msg: '',
      ans: { friend_invite_code: -1, my_invite_code: '00000006' },
    })
  await openInvitation(undefined, { before: answer })
  expect(await screen.findByText('填写朋友的邀请码')).toBeInTheDocument()
})

test('没有绑定支付宝：复制授权地址，授权以后刷新看到已绑定', async () => {
  const page = await openAlipay()
  expect(await screen.findByText('未绑定')).toBeInTheDocument()
  await press(page, '复制授权地址')
  expect(await screen.findByText(/授权地址已复制/)).toBeInTheDocument()
  expect(new URL(device.clipboard).host).toBe('auth.example.invalid')
  await page.mock.door('alipay', { openid: 'resident-owner' })
  await press(page, '我已授权，刷新')
  expect(await screen.findByText('已绑定')).toBeInTheDocument()
})

test('不知道有没有绑定时不说没有绑定', async () => {
  await openAlipay({
    before: () =>
      answerWith('/payment/ali/binding_status', { status: 5, msg: 'list index out of range', ans: [] }),
  })
  expect(await screen.findByText('未知')).toBeInTheDocument()
  expect(screen.queryByText('未绑定')).not.toBeInTheDocument()
})

test('芝麻分：先只问存着的，没有再问支付宝；没有授权时说先授权', async () => {
  const page = await openAlipay()
  await screen.findByText('未绑定')
  await press(page, '查询芝麻分')
  expect(await screen.findByText(/请先在上面授权支付宝/)).toBeInTheDocument()
  expect(outcomesOf(page, 'rental.zhima')).toHaveLength(2)
  await press(page, '复制授权地址')
  await screen.findByText(/授权地址已复制/)
  await page.mock.door('alipay', { openid: 'resident-owner' })
  await press(page, '查询芝麻分')
  expect(await screen.findByText(/^[3-9]\d\d$/)).toBeInTheDocument()
  await press(page, '向支付宝重新查询')
  await waitFor(() => expect(outcomesOf(page, 'rental.zhima')).toHaveLength(5))
  expect(JSON.stringify({ ...localStorage })).not.toContain('zhima')
})
