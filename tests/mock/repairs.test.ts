import * as wjdhRepairs from '@/contract/wjdh/repairs'
import { createTestMock, MOCK_ORIGIN, type Json, type TestMock } from '~tests/support/mock'
import { text } from './form'
import { NO_PERMISSION, openOffice, type Office } from './office'
import { act, open, OWNER, report, show, staff } from './repair-session'
import { differences } from './shape'

const REPAIR = {
  id: 1,
  possion: '测试位置',
  description: '测试描述',
  status: 0,
  reply: null,
  name: '某人',
  phone: '19000000000',
}
const PAGES = {
  current_page: 1,
  first_page_url: 'url',
  from: 1,
  last_page: 1,
  last_page_url: 'url',
  next_page_url: null,
  path: 'url',
  per_page: 15,
  prev_page_url: null,
  to: 3,
  total: 3,
}
const UPDATED = { code: 0, token_expired: 1, msg: '修改成功', message: 'message编码Repairs123' }

interface Listed {
  readonly repairs: Json[]
  readonly pages: Json
}
const listed = async (office: Office, fields: Json = {}) =>
  (await office.ask(wjdhRepairs.repairList, { xiaoqu: 10002, ...fields })).data as Listed

/** A new repair of the owner: the id of its record and the number of its work order. */
async function reported(mock: TestMock) {
  await report(mock, (await open(mock, OWNER, 'PENDING')).token)
  const row = mock.world.tables.repairs.all().at(-1)
  return { id: row?.id, number: row?.number }
}

test('R17 列表与示例逐项一致，默认未解决的，每页20条', async () => {
  const mock = createTestMock()
  const office = await openOffice(mock)
  const answer = await office.ask(wjdhRepairs.repairList, { xiaoqu: 10002 })
  const example = {
    code: 0,
    token_expired: 1,
    msg: '成功查询返回报修列表',
    data: { repairs: [REPAIR], pages: PAGES },
  }
  expect(differences(answer, example)).toEqual([])
  const { repairs, pages } = await listed(office)
  expect(repairs.map(({ status }) => status)).toEqual([0, 0, 0, 0])
  expect(pages).toMatchObject({ per_page: 20, total: 4, path: `${MOCK_ORIGIN}/api/v1/wjdh/repair/list` })
  expect(repairs[0]).toMatchObject({
    possion: '晨曦家园3栋2单元4楼401号',
    description: '电梯上行时有异响',
    name: '林晓岚',
  })
  expect((await listed(office, { status: 1 })).repairs).toMatchObject([
    { status: 1, reply: '灯泡已更换，请试用' },
  ])
  expect((await listed(office, { per_page: 3, page: 2 })).repairs).toHaveLength(1)
})

test('单独一条与示例逐项一致；查不到、无权时说明', async () => {
  const mock = createTestMock()
  const office = await openOffice(mock)
  const { id } = await reported(mock)
  const answer = await office.ask(wjdhRepairs.repair, { id })
  const data = { ...REPAIR, date: '2020年12月18日12:30:13' }
  const example = {
    code: 0,
    token_expired: 1,
    msg: '成功获取报修记录',
    data,
    message: 'message编码Repairs121',
  }
  expect(differences(answer, example)).toEqual([])
  expect(answer.data).toMatchObject({ id, date: '2026年03月02日10:00:00', description: '灯不亮' })
  expect(await office.ask(wjdhRepairs.repair, { id: 99_999 })).toMatchObject({
    code: '1',
    msg: '没有查找到该条报修记录',
  })
  const other = await openOffice(mock, 'secondOnly')
  expect(await other.ask(wjdhRepairs.repair, { id })).toEqual(NO_PERMISSION)
  expect(await other.ask(wjdhRepairs.updateRepair, { id, status: 1 })).toEqual(NO_PERMISSION)
})

describe('R20 一件报修，两个门', () => {
  test('物业人员完成服务单，报修记录就是已解决', async () => {
    const mock = createTestMock()
    const office = await openOffice(mock)
    const { id, number } = await reported(mock)
    const { token } = await open(mock, staff('morningLight'), 'NEW_ASSIGN')
    for (const action of ['RECEIVE', 'REPAIR']) await act(mock, token, number, action)
    expect(await office.ask(wjdhRepairs.repair, { id })).toMatchObject({ data: { status: 0 } })
    await act(mock, token, number, 'DONE')
    expect(await office.ask(wjdhRepairs.repair, { id })).toMatchObject({ data: { status: 1 } })
  })

  test('报修记录设为已解决，服务单就是DONE，答复业主看得到，物业人员不能再动', async () => {
    const mock = createTestMock()
    const office = await openOffice(mock)
    const { id, number } = await reported(mock)
    expect(await office.ask(wjdhRepairs.updateRepair, { id, status: 1, reply: '已更换' })).toEqual(UPDATED)
    const { token, orders } = await open(mock, OWNER, 'DONE')
    expect(orders.map(({ request_number }) => request_number)).toContain(number)
    expect(await show(mock, token, number)).toMatchObject({
      result: { status: 'DONE', reply: '已更换', done_at: text, received_at: null },
    })
    const session = await open(mock, staff('morningLight'), 'NEW_ASSIGN')
    expect((await act(mock, session.token, number, 'RECEIVE'))[0]).toBe(400)
  })

  test('只加答复不改状态：进度不变', async () => {
    const mock = createTestMock()
    const office = await openOffice(mock)
    const { id, number } = await reported(mock)
    const { token } = await open(mock, staff('morningLight'), 'NEW_ASSIGN')
    await act(mock, token, number, 'RECEIVE')
    await office.ask(wjdhRepairs.updateRepair, { id, status: 0, reply: '明天上门' })
    expect(await show(mock, token, number)).toMatchObject({
      result: { status: 'RECEIVE', reply: '明天上门' },
    })
    await office.ask(wjdhRepairs.updateRepair, { id, status: 0 })
    expect(await show(mock, token, number)).toMatchObject({ result: { reply: '明天上门' } })
  })

  test('改回未解决，服务单重新等人接', async () => {
    const mock = createTestMock()
    const office = await openOffice(mock)
    const { id, number } = await reported(mock)
    await office.ask(wjdhRepairs.updateRepair, { id, status: 1 })
    await office.ask(wjdhRepairs.updateRepair, { id, status: 0, reply: '仍有问题，重新派单' })
    const { token, orders } = await open(mock, staff('both'), 'NEW_ASSIGN')
    expect(orders.map(({ request_number }) => request_number)).toContain(number)
    expect(await show(mock, token, number)).toMatchObject({ result: { status: 'NEW', done_at: null } })
  })
})
