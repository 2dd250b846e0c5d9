import { setModule } from '@/contract/wjdh/modules'
import * as structures from '@/contract/zhongmin/structures'
import * as workOrderList from '@/contract/zhongmin/work-order-list'
import { createTestMock, type Json } from '~tests/support/mock'
import { ask, jsonOf, requestOf } from './calls'
import { text } from './form'
import { openOffice } from './office'
import { act, DONE, INVALID, LAMP, open, OWNER, report, show, staff, TENANT } from './repair-session'
import { differences } from './shape'

describe('R19 身份与token', () => {
  const lost = { status_code: 403, errmsg: 'invalid token' }

  test('首次调用带姓名和手机号，得到列表和token；写法与示例一致，键名不带等号（R18）', async () => {
    const answer = await ask(createTestMock(), workOrderList.list, { ...OWNER, status: 'DONE' })
    expect(Object.keys(answer).sort()).toEqual(['result', 'status_code', 'token'])
    expect(answer).toMatchObject({ status_code: '200', token: text })
    const { incident_requests } = answer.result as { incident_requests: Json[] }
    expect(incident_requests).toEqual([
      {
        request_number: expect.stringMatching(/^0120260212\d{4}$/) as string,
        contact_person: '林晓岚',
        contact_phone: '19000000001',
        property_number: '10002-1-1-01-101',
        category_name: '楼道/灯泡/不亮',
        describing: '一楼楼道的灯不亮，晚上看不清台阶',
        reply: '灯泡已更换，请试用',
        status: 'DONE',
        created_at: '2026-02-12 20:14:00',
      },
    ])
  })

  test('没有这个人时拒绝，不给token', async () => {
    const mock = createTestMock()
    const before = mock.world.tables.tokens.size
    const fields = { ...OWNER, user_name: '周予安', status: 'DONE' }
    const answer = await mock.handle(requestOf(workOrderList.list, fields))
    expect([answer.status, await jsonOf(answer)]).toEqual([400, { status_code: 400, errmsg: 'unknown user' }])
    const asStaff = { ...OWNER, role: 'STAFF', status: 'DONE' }
    expect(await ask(mock, workOrderList.list, asStaff)).toMatchObject({ errmsg: 'unknown user' })
    expect(mock.world.tables.tokens.size).toBe(before)
  })

  test.each([
    ['OWNER', 'NEW_ASSIGN'],
    ['OWNER', 'SOURCE'],
    ['STAFF', 'PENDING'],
  ])('%s没有状态%s', async (role, status) => {
    const who = role === 'OWNER' ? OWNER : staff('both')
    expect(await ask(createTestMock(), workOrderList.list, { ...who, status })).toEqual(INVALID)
  })

  test('两小时后403；再取一次，之前的token失效', async () => {
    const mock = createTestMock()
    const first = await open(mock, OWNER, 'PENDING')
    mock.clock.advance(2 * 3600_000 - 1)
    expect(await ask(mock, structures.payParts, {}, first.token)).toMatchObject(DONE)
    mock.clock.advance(1)
    const answer = await mock.handle(requestOf(structures.payParts, {}, first.token))
    expect([answer.status, await jsonOf(answer)]).toEqual([403, lost])
    const second = await open(mock, OWNER, 'PENDING')
    const third = await open(mock, OWNER, 'DONE')
    expect(await ask(mock, structures.payParts, {}, second.token)).toEqual(lost)
    expect(await ask(mock, structures.payParts, {}, third.token)).toMatchObject(DONE)
  })

  test('别的系统的token被拒绝，自己的token也进不了别的系统', async () => {
    const mock = createTestMock()
    const { token } = await open(mock, OWNER, 'PENDING')
    expect(await ask(mock, structures.payParts, {}, await mock.signIn('resident-owner'))).toEqual(lost)
    expect(await ask(mock, structures.payParts, {}, (await openOffice(mock)).token)).toEqual(lost)
    expect(await mock.post('/api/v1/user/housesList', {}, token)).toMatchObject({ token_expired: '0' })
    expect(await mock.post('/api/v1/wjdh/modules', { xiaoqu: 10002 }, token)).toMatchObject({ code: '9' })
  })

  test('只在安防平台登记的业主也能报修', async () => {
    const mock = createTestMock()
    const person = mock.world.tables.registryPeople.first('phone', '19000000012')
    const who = { role: 'OWNER', user_name: person?.name, user_phone: '19000000012' }
    const { token } = await open(mock, who, 'PENDING')
    expect(await report(mock, token, { property_number: '10002-5-1-01-102' })).toEqual(DONE)
    expect((await open(mock, who, 'PENDING')).orders).toHaveLength(1)
  })
})

test('报修类型是三级的树，写法与示例一致', async () => {
  const mock = createTestMock()
  const answer = await ask(mock, structures.categories, {}, (await open(mock, OWNER, 'DONE')).token)
  expect(answer).toMatchObject({ status_code: 200, result: { id: text, name: '服务单三级类型' } })
  const depth = ({ children }: structures.Category): number =>
    children ? 1 + Math.max(...children.map(depth)) : 0
  expect(depth(answer.result as structures.Category)).toBe(3)
})

test('结算方与示例一致', async () => {
  const mock = createTestMock()
  expect(await ask(mock, structures.payParts, {}, (await open(mock, staff('both'), 'DONE')).token)).toEqual({
    result: {
      pay_parts: [
        { name: '业主结算', code: 'OWNER_SETT' },
        { name: '物业结算', code: 'TENANT_SETT' },
        { name: '公共维修基金结算', code: 'ALL_SETTLE' },
        { name: '其他', code: 'OTHER_SETT' },
      ],
    },
    status_code: 200,
  })
})

describe('报修节点', () => {
  test('物业人员从所辖小区一级级到房屋，房屋的id就是报修编号', async () => {
    const mock = createTestMock()
    const { token } = await open(mock, staff('both'), 'DONE')
    const nodes = async (parent_id?: string) => {
      const answer = await ask(mock, structures.nodes, parent_id === undefined ? {} : { parent_id }, token)
      expect(
        differences(answer, {
          result: { cascade_nodes: [{ id: 'a', structure_name: 'b' }] },
          status_code: 200,
        }),
      ).toEqual([])
      return (answer.result as { cascade_nodes: Json[] }).cascade_nodes
    }
    expect(await nodes()).toEqual([
      { id: '10002', structure_name: '晨曦家园' },
      { id: '00001', structure_name: '星河里' },
    ])
    expect(await nodes('10002')).toHaveLength(10)
    expect((await nodes('10002-10'))[1]).toEqual({ id: '10002-10-2', structure_name: '2单元' })
    expect((await nodes('10002-10-2'))[0]).toEqual({ id: '10002-10-2-01', structure_name: '1楼' })
    const [house] = await nodes('10002-10-2-01')
    expect(house).toEqual({ id: '10002-10-2-01-101', structure_name: '101号' })
    expect(await nodes(String(house?.id))).toEqual([])
    expect(await report(mock, token, { property_number: house?.id })).toEqual(DONE)
  })

  test.each(['00001', '10002-99', '10002-1-9', '10002-1-1-99', '10002-1-1-01-999', '花园小区'])(
    '没有或不归管的节点%s被拒绝',
    async (parent_id) => {
      const mock = createTestMock()
      const { token } = await open(mock, staff('morningLight'), 'DONE')
      expect(await ask(mock, structures.nodes, { parent_id }, token)).toEqual(INVALID)
    },
  )

  test('业主不能看节点', async () => {
    const mock = createTestMock()
    expect(await ask(mock, structures.nodes, {}, (await open(mock, OWNER, 'DONE')).token)).toEqual(INVALID)
  })
})

describe('报修', () => {
  test('业主给自己的房屋报修，自己和物业看得到，别的业主看不到', async () => {
    const mock = createTestMock()
    expect(
      await report(mock, (await open(mock, OWNER, 'PENDING')).token, { describing: '新的报修' }),
    ).toEqual(DONE)
    const { orders, token } = await open(mock, OWNER, 'PENDING')
    expect(orders[0]).toMatchObject({ describing: '新的报修', status: 'NEW', contact_person: '林晓岚' })
    const number = orders[0]?.request_number
    expect(await show(mock, token, number)).toMatchObject({
      status_code: 200,
      result: { request_number: number, reply: null, received_at: null, repaired_at: null, done_at: null },
    })
    const waiting = await open(mock, staff('morningLight'), 'NEW_ASSIGN')
    expect(waiting.orders[0]).toMatchObject({ request_number: number })
    expect(await show(mock, (await open(mock, TENANT, 'PENDING')).token, number)).toEqual(INVALID)
    expect(await show(mock, (await open(mock, staff('starRiver'), 'DONE')).token, number)).toEqual(INVALID)
  })

  test.each([
    ['别人的房屋', { property_number: '10002-2-1-03-302' }],
    ['没有的房屋', { property_number: '10002-1-1-01-999' }],
    ['不成编号', { property_number: 'A11-a-a-02-01' }],
    ['没有的类型', { category_three: 'RC9' }],
    ['三级类型不在二级之下', { category_two: 'RC1-2' }],
    ['没有描述', { describing: '' }],
  ])('%s时按invalid params拒绝，不留下服务单', async (_, fields) => {
    const mock = createTestMock()
    const { token } = await open(mock, OWNER, 'PENDING')
    const before = mock.world.tables.repairs.size
    expect(await report(mock, token, { ...LAMP, ...fields })).toEqual(INVALID)
    expect(mock.world.tables.repairs.size).toBe(before)
  })

  test('物业报修关闭的小区不能报修，别的小区可以', async () => {
    const mock = createTestMock()
    const office = await openOffice(mock)
    await office.ask(setModule, { xiaoqu: 10002, module_name: '物业报修', module_status: 0 })
    const { token } = await open(mock, staff('both'), 'DONE')
    expect(await report(mock, token)).toEqual({ status_code: 400, errmsg: 'module off' })
    expect(await report(mock, token, { property_number: '00001-1-1-01-101' })).toEqual(DONE)
  })
})

describe('状态变更', () => {
  async function reported() {
    const mock = createTestMock()
    await report(mock, (await open(mock, OWNER, 'PENDING')).token)
    const { orders, token } = await open(mock, staff('morningLight'), 'NEW_ASSIGN')
    return { mock, token, id: orders[0]?.request_number }
  }

  test('接单、维修、完成，每一步记下时间；经办里出现，待办里消失', async () => {
    const { mock, token, id } = await reported()
    for (const action of ['RECEIVE', 'REPAIR', 'DONE']) {
      mock.clock.advance(60_000)
      expect(await act(mock, token, id, action)).toEqual([200, DONE])
    }
    expect(await show(mock, token, id)).toMatchObject({
      result: {
        status: 'DONE',
        received_at: '2026-03-02 10:01:00',
        repaired_at: '2026-03-02 10:02:00',
        done_at: '2026-03-02 10:03:00',
      },
    })
    const numbers = async (status: string) =>
      (await open(mock, staff('morningLight'), status)).orders.map(({ request_number }) => request_number)
    expect(await numbers('DONE')).toContain(id)
    expect(await numbers('NEW_ASSIGN')).not.toContain(id)
    expect((await open(mock, OWNER, 'DONE')).orders.map(({ request_number }) => request_number)).toContain(id)
  })

  test.each([
    [[], 'REPAIR'],
    [[], 'DONE'],
    [['RECEIVE'], 'RECEIVE'],
    [['RECEIVE'], 'DONE'],
    [['RECEIVE', 'REPAIR'], 'RECEIVE'],
    [['RECEIVE', 'REPAIR', 'DONE'], 'DONE'],
    [['RECEIVE', 'REPAIR', 'DONE'], 'RECEIVE'],
    [[], 'CLOSE'],
  ])('做过%j之后不能%s', async (done, action) => {
    const { mock, token, id } = await reported()
    for (const step of done) await act(mock, token, id, step)
    const before = mock.world.tables.repairs.first('number', String(id))
    expect(await act(mock, token, id, action)).toEqual([400, INVALID])
    expect(mock.world.tables.repairs.first('number', String(id))).toEqual(before)
  })

  test('没有的单、别的小区的单、别人接了的单、业主自己，都不能变更', async () => {
    const { mock, token, id } = await reported()
    expect(await act(mock, token, '0120200101%2F', 'RECEIVE')).toEqual([400, INVALID])
    expect(await act(mock, (await open(mock, staff('starRiver'), 'DONE')).token, id, 'RECEIVE')).toEqual([
      400,
      INVALID,
    ])
    expect(await act(mock, (await open(mock, OWNER, 'DONE')).token, id, 'RECEIVE')).toEqual([400, INVALID])
    await act(mock, token, id, 'RECEIVE')
    const other = await open(mock, staff('both'), 'NEW_ASSIGN')
    expect(other.orders.map(({ request_number }) => request_number)).not.toContain(id)
    expect(await act(mock, other.token, id, 'REPAIR')).toEqual([400, INVALID])
  })

  test('发起的列表只有自己报的', async () => {
    const mock = createTestMock()
    await report(mock, (await open(mock, staff('both'), 'SOURCE')).token)
    expect((await open(mock, staff('both'), 'SOURCE')).orders).toHaveLength(1)
    expect((await open(mock, staff('morningLight'), 'SOURCE')).orders).toMatchObject([
      { describing: '2栋门前地砖松动' },
    ])
  })
})
