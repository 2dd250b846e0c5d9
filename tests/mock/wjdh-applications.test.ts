import * as audits from '@/contract/wjdh/audits'
import { housesToTry } from '~mock/personas'
import { idNumberOf } from '~mock/world/people/seed-people'
import { createTestMock, MOCK_ORIGIN, type Json } from '~tests/support/mock'
import { decide, form, houseId, myList, submit, text } from './form'
import { applyForFree, NO_PERMISSION, openOffice } from './office'
import { differences } from './shape'

const RECORD = {
  id: 1,
  shenhe_type: '业主绑定',
  shenhe_content: '见前言',
  shenhe_status: 2,
  shenhe_house_introduction: '晨曦家园1栋1单元1楼101号',
  shenhe_action_introduction: '业主正在申请：业主绑定',
  shenhe_refuse_reason: null,
  created_at: '2020年11月18日11:01:46',
  updated_at: '2020年11月18日11:01:46',
}
const CONTENT = {
  people: {
    user_id: 2,
    people_phone: '19000000000',
    people_name: '某人',
    people_sex: '男',
    people_nation: '汉族',
    people_birth: '19880318',
    people_address: '某处',
    people_idcard: '99000019900101301X',
    people_photo: 'https://example.com/face.png',
    people_zhengzhimianmao: '群众',
    people_tuiyijunren: '0',
    people_shangfang: '0',
    people_dibao: '0',
  },
  job: { job_name: '程序员' },
  company: { company_name: '某公司' },
  house: {
    id: '4',
    community_identifier: '10002',
    building_number: 1,
    unit_number: 1,
    floor_number: 2,
    house_number: 201,
    people_house_role: '业主',
    people_house_status: '自用',
    people_house_use: '住宅',
    people_house_xingzhi: '私有',
    people_house_type: '业主绑定',
  },
}

const contentOf = (row: Json | undefined) => JSON.parse(String(row?.shenhe_content)) as Record<string, Json>

test('R15 列表与示例逐项一致：data、links、meta，编号叫id，审核数据是前言写法的JSON文字', async () => {
  const mock = createTestMock()
  const office = await openOffice(mock)
  const id = await applyForFree(mock)
  const answer = await office.ask(audits.auditList, { community_identifier: 10002, page: 2, per_page: 1 })
  const example = {
    data: [{ ...RECORD, shenhe_status: '等待审核' }],
    links: { first: 'url', last: 'url', prev: 'url', next: 'url' },
    meta: { current_page: 2, from: 2, last_page: 3, path: 'url', per_page: '1', to: 2, total: 3 },
  }
  expect(differences(answer, example)).toEqual([])
  const path = `${MOCK_ORIGIN}/api/v1/wjdh/shenheList`
  expect(answer.meta).toEqual({
    current_page: 2,
    from: 2,
    last_page: 3,
    path,
    per_page: '1',
    to: 2,
    total: 3,
  })
  expect(answer.links).toEqual({
    first: `${path}?page=1`,
    last: `${path}?page=3`,
    prev: `${path}?page=1`,
    next: `${path}?page=3`,
  })
  const all = await office.ask(audits.auditList, { community_identifier: 10002 })
  const last = (all.data as Json[]).at(-1)
  expect(last).toMatchObject({ id, shenhe_type: '业主绑定', shenhe_status: '等待审核' })
  expect(differences(contentOf(last), CONTENT)).toEqual([])
  expect(contentOf(last)).toMatchObject({
    people: { people_name: '沈知夏', people_sex: '男', people_birth: '19900101' },
    house: { house_number: 501, people_house_role: '业主', people_house_type: '业主绑定' },
  })
})

test('没有记录的小区得到空列表，第一页即最后一页', async () => {
  const office = await openOffice(createTestMock())
  expect(await office.ask(audits.auditList, { community_identifier: '00001' })).toMatchObject({
    data: [],
    links: { prev: null, next: null },
    meta: { current_page: 1, last_page: 1, from: null, to: null, total: 0, per_page: '20' },
  })
})

test.each([{ per_page: 1e21 }, { per_page: 1001 }, { per_page: 0 }, { page: 1e7 }, { page: 1.5 }])(
  '页码%j没有意义时拒绝',
  async (paging) => {
    const office = await openOffice(createTestMock())
    expect(await office.ask(audits.auditList, { community_identifier: 10002, ...paging })).toMatchObject({
      code: '1',
    })
  },
)

test('类型与状态任意组合筛选；已撤回的不列出，除非点名要', async () => {
  const mock = createTestMock()
  const office = await openOffice(mock)
  const id = await applyForFree(mock)
  const ids = async (filters: Json) => {
    const { data } = await office.ask(audits.auditList, { community_identifier: 10002, ...filters })
    return (data as Json[]).map((row) => row.id)
  }
  const all = await ids({})
  expect(all).toHaveLength(3)
  expect(await ids({ status: 2 })).toHaveLength(2)
  expect(await ids({ type: '业主绑定' })).toEqual([id])
  expect(await ids({ type: '业主绑定', status: 0 })).toEqual([])
  expect(await ids({ type: '租客绑定', status: 0 })).toHaveLength(1)
  expect(await ids({ type: '业主解绑' })).toEqual([])
  await mock.send('DELETE', '/api/v1/shenhe/detail', { id }, await mock.signIn('resident-new'))
  expect(await ids({})).not.toContain(id)
  expect(await ids({ status: 3 })).toEqual([id])
})

test('单独一条与示例逐项一致；没有id、查不到、无权时按示例失败', async () => {
  const mock = createTestMock()
  const office = await openOffice(mock)
  const id = await applyForFree(mock)
  const msg = '成功查询到该条审核数据'
  const example = { code: '0', token_expired: '1', data: RECORD, msg, message: msg }
  const answer = await office.ask(audits.audit, { id })
  expect(differences(answer, example)).toEqual([])
  expect(answer).toMatchObject({ msg, data: { id, shenhe_status: 2 } })
  expect(await office.ask(audits.audit, {})).toEqual({
    code: '1',
    token_expired: '1',
    msg: '服务器开小差，请重试',
    message: '必须传递shenhe表的id值',
  })
  expect(await office.ask(audits.audit, { id: 99_999 })).toMatchObject({
    code: '1',
    msg: '没有查找到该条审核数据',
  })
  const other = await openOffice(mock, 'secondOnly')
  expect(await other.ask(audits.audit, { id })).toEqual(NO_PERMISSION)
  expect(await other.ask(audits.decideAudit, { id, status: 1 })).toEqual(NO_PERMISSION)
})

test('通过后账号成为HouseMember，房屋出现在列表里；不再审核第二次，从哪个门都不行', async () => {
  const mock = createTestMock()
  const office = await openOffice(mock)
  const id = await applyForFree(mock)
  mock.clock.advance(60_000)
  expect(await office.ask(audits.decideAudit, { id, status: 1 })).toMatchObject({
    code: '0',
    data: {
      id,
      shenhe_status: 1,
      created_at: '2026年03月02日10:00:00',
      updated_at: '2026年03月02日10:01:00',
    },
  })
  const token = await mock.signIn('resident-new')
  expect(await myList(mock, token)).toMatchObject([
    { house_id: houseId(mock, housesToTry.free), status: 1, role_name: '业主' },
  ])
  expect(await office.ask(audits.decideAudit, { id, status: 0 })).toMatchObject({
    msg: '该条审核已处理，不能再次处理',
  })
  expect(await decide(mock, id, 'rejected')).toHaveProperty('error')
})

test('未通过带理由，居民看得到；不给理由时有默认的', async () => {
  const mock = createTestMock()
  const office = await openOffice(mock)
  const id = await applyForFree(mock)
  await office.ask(audits.decideAudit, { id, status: 0, shenhe_refuse_reason: '照片不清晰' })
  const token = await mock.signIn('resident-new')
  expect(await myList(mock, token)).toMatchObject([{ status: 0, shenhe_refuse_reason: '照片不清晰' }])
  await submit(mock, token, form(houseId(mock, housesToTry.free), { role: 1 }))
  const again = mock.world.tables.applications.all().at(-1)?.id
  expect(await office.ask(audits.decideAudit, { id: again, status: 0 })).toMatchObject({
    data: { shenhe_refuse_reason: text },
  })
})

test.each([2, 3, '通过', ''])('状态%p不是审核结果，被拒绝', async (status) => {
  const mock = createTestMock()
  const office = await openOffice(mock)
  const id = await applyForFree(mock)
  expect(await office.ask(audits.decideAudit, { id, status })).toMatchObject({ code: '1' })
  expect(mock.world.tables.applications.need(id).state).toBe('pending')
})

test('更正的内容先改再通过：姓名、身份证号、角色以更正为准', async () => {
  const mock = createTestMock()
  const office = await openOffice(mock)
  const id = await applyForFree(mock)
  const idcard = idNumberOf('19900101', 333)
  const content = {
    people: { people_name: '沈知秋', people_idcard: idcard, people_sex: 1, people_birth: 631123200 },
    job: { job_name: '医生' },
    company: {},
    house: { people_house_role: '租客' },
  }
  const answer = await office.ask(audits.decideAudit, { id, status: 1, content: JSON.stringify(content) })
  expect(answer).toMatchObject({ data: { shenhe_type: '租客绑定', shenhe_status: 1 } })
  expect(mock.world.tables.people.first('idNumber', idcard)).toMatchObject({
    name: '沈知秋',
    birth: '19900101',
    job: '医生',
    company: '样例有限公司',
  })
  expect(await myList(mock, await mock.signIn('resident-new'))).toMatchObject([{ role_name: '租客' }])
})

test('更正的内容不成样子时拒绝，申请仍待审核', async () => {
  const mock = createTestMock()
  const office = await openOffice(mock)
  const id = await applyForFree(mock)
  const wrong = { people: { people_idcard: '990000199001013011' }, job: {}, company: {}, house: {} }
  expect(
    await office.ask(audits.decideAudit, { id, status: 1, content: JSON.stringify(wrong) }),
  ).toMatchObject({
    code: '1',
    msg: '更正的内容有误，请核对',
  })
  expect(await office.ask(audits.decideAudit, { id, status: 1, content: '{坏' })).toMatchObject({ code: '1' })
  expect(mock.world.tables.applications.need(id)).toMatchObject({
    state: 'pending',
    person: { name: '沈知夏' },
  })
})

test('更正成业主而房屋已有业主、更正成别人的身份证号，都不能通过', async () => {
  const mock = createTestMock()
  const office = await openOffice(mock)
  const token = await mock.signIn('resident-new')
  await submit(mock, token, form(houseId(mock, housesToTry.ownerKnown), { role: 2, choice: 1 }))
  const id = mock.world.tables.applications.all().at(-1)?.id
  const send = (people: Json, house: Json) =>
    office.ask(audits.decideAudit, {
      id,
      status: 1,
      content: JSON.stringify({ people, job: {}, company: {}, house }),
    })
  expect(await send({}, { people_house_role: '业主' })).toMatchObject({
    msg: '该房屋已有业主，不能再绑定业主',
  })
  const taken = mock.world.tables.people.all().find(({ accountId }) => accountId !== undefined)?.idNumber
  expect(await send({ people_idcard: taken }, {})).toMatchObject({ msg: '该身份证号已绑定其他帐号' })
  expect(await send({}, {})).toMatchObject({ code: '0' })
})
