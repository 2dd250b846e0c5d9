import { readFileSync } from 'node:fs'
import { screen, waitFor } from '@testing-library/react'
import { rentalSettings } from '@/platform/env'
import { usePapers } from '@/features/rental-host/papers'
import { inventPerson } from '~mock/world/people/seed-people'
import { createTestMock } from '~tests/support/mock'
import type { Page } from '~tests/support/render-page'
import { device, files, router } from '~tests/support/taro'
import { fill, openCertificate, openIdentity, openProfile, outcomesOf, press, turn } from './support'

const ME = inventPerson(77)
const photo = () => files.put(readFileSync('src/assets/samples/face-1.jpg'))

async function choose(page: Page, ...names: string[]): Promise<void> {
  for (const name of names) {
    device.photos = [photo()]
    await press(page, `从相册选择${name}`)
    await screen.findByRole('img', { name: `${name}，只在发送前显示` })
  }
}

async function fillIdentity(page: Page): Promise<void> {
  await screen.findByText('身份信息')
  await fill(page, '姓名', ME.name)
  await fill(page, '身份证号', ME.idNumber)
  await choose(page, '本人照片', '身份证人像面', '身份证国徽面')
}

const isLeft = () => Object.values(usePapers.getState()).some((file) => file !== undefined)

test('实名认证：三张照片一次发出，之后不再显示也不留在手机上（R25）', async () => {
  const page = await openIdentity({ persona: 'resident-new' })
  await fillIdentity(page)
  await press(page, '提交实名认证')
  await waitFor(() => expect(router.moves.at(-1)?.[0]).toBe('navigateBack'))
  const me = page.mock.world.tables.rentalUsers.first('openid', 'resident-new')
  expect(me?.identity).toEqual({ realName: ME.name, idNumber: ME.idNumber })
  expect(outcomesOf(page, 'rental.userIdentification')).toHaveLength(1)
  expect(isLeft()).toBe(false)
  expect(JSON.stringify({ ...localStorage })).not.toContain(ME.idNumber)
})

test.each([
  ['99000019910412246', /18/],
  ['990000199104122469', /核对|校验/],
])('身份证号%s不对，字段旁边说，什么都不发', async (number, sentence) => {
  const page = await openIdentity({ persona: 'resident-new' })
  await screen.findByText('身份信息')
  await fill(page, '身份证号', number)
  await press(page, '提交实名认证')
  const told = await screen.findAllByRole('alert')
  expect(told.some((one) => sentence.test(one.textContent ?? ''))).toBe(true)
  expect(screen.getByText('请填写与身份证一致的姓名')).toBeInTheDocument()
  for (const paper of ['本人照片', '身份证人像面', '身份证国徽面'])
    expect(screen.getByText(`请添加${paper}`)).toBeInTheDocument()
  expect(outcomesOf(page, 'rental.userIdentification')).toEqual([])
})

test('提交没有回音：核对服务器上的状态，不重复发证件', async () => {
  const page = await openIdentity({ persona: 'resident-new' })
  await fillIdentity(page)
  await page.fault('rental.userIdentification', 'badJson')
  await press(page, '提交实名认证')
  expect(await screen.findByText(/不确定实名认证是否已提交/)).toBeInTheDocument()
  expect(screen.getByLabelText('姓名')).toHaveValue(ME.name)
  await press(page, '核对结果')
  await waitFor(() => expect(screen.queryByText(/不确定实名认证/)).not.toBeInTheDocument())
  expect(outcomesOf(page, 'rental.userIdentification')).toHaveLength(1)
})

test('服务器不保护证件时什么都不收，说明去哪里办', async () => {
  jest.replaceProperty(rentalSettings, 'takesPapers', false)
  await openIdentity({ persona: 'resident-new' })
  expect(await screen.findByText('线上实名认证还没有开通')).toBeInTheDocument()
  expect(screen.queryByLabelText('身份证号')).not.toBeInTheDocument()
})

test('已经通过的说已通过，证件照片不再显示', async () => {
  await openIdentity()
  expect(await screen.findByText(/实名认证已通过。证件照片不会再显示/)).toBeInTheDocument()
  expect(screen.queryByRole('img', { name: /只在发送前显示/ })).not.toBeInTheDocument()
})

test('审核中和没有通过分得清，没有通过说原因', async () => {
  const mock = createTestMock()
  const owner = mock.world.tables.rentalUsers.first('openid', 'resident-owner')
  await mock.door('rental-checks', {
    user: owner?.id,
    subject: 'landlord',
    outcome: 'refused',
    reason: '缺一页',
  })
  await openCertificate({ mock })
  expect(await screen.findByText('房产证认证没有通过：缺一页。请核对后重新提交。')).toBeInTheDocument()
})

test('房产证认证：租来的房屋也能认证，房产证号不能有斜杠', async () => {
  const mock = createTestMock()
  const page = await openIdentity({ mock, persona: 'resident-new' })
  await fillIdentity(page)
  await press(page, '提交实名认证')
  await waitFor(() => expect(isLeft()).toBe(false))
  page.unmount()
  const next = await openCertificate({ mock, persona: 'resident-new' })
  await screen.findByText('房产证信息')
  await fill(next, '房产证姓名', ME.name)
  await fill(next, '身份证号', ME.idNumber)
  await fill(next, '房产证号', '样房证/000077')
  await choose(next, '房产证照片', '租赁合同照片')
  await press(next, '提交房产证认证')
  expect(await screen.findByText('房产证号里不能有斜杠，请用短横线代替')).toBeInTheDocument()
  await fill(next, '房产证号', '样房证-000077')
  await press(next, '提交房产证认证')
  await waitFor(() => {
    const me = mock.world.tables.rentalUsers.first('openid', 'resident-new')
    expect(me?.landlord).toMatchObject({ certNumber: '样房证-000077', tenure: 'owned' })
  })
})

test('资料：缺什么在字段旁边说；填好保存，星座按生日，收款账号不留在手机上', async () => {
  const page = await openProfile({ persona: 'resident-new' })
  await screen.findByText('关于您')
  await press(page, '保存资料')
  expect(await screen.findByText('请选择头像')).toBeInTheDocument()
  for (const missing of [
    '请填写称呼',
    '请选择性别',
    '请选择教育背景',
    '请填写职业',
    '请填写所在省',
    '请填写介绍',
  ])
    expect(screen.getByText(missing)).toBeInTheDocument()
  for (const nameless of ['请填写', '请选择'])
    expect(screen.queryByText(nameless, { selector: '[role=alert]' })).not.toBeInTheDocument()
  await fill(page, '称呼', '许女士')
  await page.user.click(screen.getByRole('radio', { name: '房东' }))
  await page.user.click(screen.getByRole('radio', { name: '女' }))
  await page.user.clear(screen.getByLabelText('生日'))
  await page.user.type(screen.getByLabelText('生日'), '1991-04-12')
  expect(await screen.findByText('星座：白羊座')).toBeInTheDocument()
  await turn(page, '教育背景', '本科')
  await fill(page, '职业', '教师')
  await fill(page, '所在省', '样例省')
  await fill(page, '所在市', '样例市')
  await fill(page, '介绍', '房子干净')
  await fill(page, '手机号', '1900000007')
  await fill(page, '账号', '6200000000000000000')
  device.photos = [photo()]
  await press(page, '从相册选择头像')
  await press(page, '保存资料')
  expect(await screen.findByText('请输入11位手机号')).toBeInTheDocument()
  await fill(page, '手机号', '19000000077')
  await press(page, '保存资料')
  await waitFor(() => expect(router.moves.at(-1)?.[0]).toBe('navigateBack'))
  const me = page.mock.world.tables.rentalUsers.first('openid', 'resident-new')
  expect(me?.profile).toMatchObject({
    nickname: '许女士',
    userType: 'landlord',
    birthday: '19910412',
    constellations: '白羊座',
    tel: '19000000077',
    accountNumber: '6200000000000000000',
  })
  expect(JSON.stringify({ ...localStorage })).not.toMatch(/62000000|19000000077/)
})

test('400短号只给房东', async () => {
  const page = await openProfile({ persona: 'resident-new' })
  await screen.findByText('关于您')
  await page.user.click(screen.getByRole('radio', { name: '中介' }))
  expect(screen.queryByText('使用400短号')).not.toBeInTheDocument()
  await page.user.click(screen.getByRole('radio', { name: '房东' }))
  expect(screen.getByText('使用400短号')).toBeInTheDocument()
})
