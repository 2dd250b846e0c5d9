import { createTestMock, MOCK_ORIGIN, type Json, type TestMock } from '~tests/support/mock'
import { phonesToTry } from '~mock/personas'
import { text } from './form'

async function post(mock: TestMock, path: string, fields: Record<string, string>): Promise<Json> {
  const body = new URLSearchParams(fields)
  const request = new Request(`${MOCK_ORIGIN}/security-platform${path}`, { method: 'POST', body })
  return (await (await mock.handle(request)).json()) as Json
}

const tokenOf = async (mock: TestMock) =>
  String((await post(mock, '/token', { key_k: '123456', key_d: '123456' })).token)

test('密钥正确得到token，不正确按文档示例失败', async () => {
  const mock = createTestMock()
  expect(await post(mock, '/token', { key_k: '123456', key_d: '123456' })).toEqual({
    code: '0',
    msg: 'token获取成功',
    token: text,
  })
  expect(await post(mock, '/token', { key_k: '123456', key_d: 'x' })).toEqual({
    code: '1',
    msg: 'token获取失败',
  })
})

test('R11 R12 v1按手机号查到的人用数字编号，出生日期为八位', async () => {
  const mock = createTestMock()
  const token = await tokenOf(mock)
  const answer = await post(mock, '/v1/person', { phone: phonesToTry.knownOwner, token })
  expect(answer).toMatchObject({ code: '0', msg: '查询成功' })
  const { houses, ...person } = answer.data as { houses: Json[] }
  expect(person).toEqual({
    people_name: text,
    people_sex: 1,
    people_nation: '汉族',
    people_birth: expect.stringMatching(/^\d{8}$/) as string,
    people_address: text,
    people_idcard: expect.stringMatching(/^990000\d{11}[\dX]$/) as string,
    people_phone: phonesToTry.knownOwner,
    people_photo: '',
    people_zhengzhimianmao: '1',
    people_tuiyijunren: '1',
    people_dibao: '0',
    people_shangfang: '0',
    job_name: text,
    company_name: text,
  })
  expect(houses).toHaveLength(2)
  expect(houses[0]).toEqual({
    xiaoqu: '10002',
    louhao: '4',
    danyuan: '1',
    louceng: '2',
    fangjian: '201',
    people_house_use: 1,
    people_house_xingzhi: 1,
    people_house_status: 1,
    people_house_role: 1,
    people_house_type: 1,
    members: [
      { people_idcard: text, people_house_name: text, people_house_role: '1' },
      { people_idcard: text, people_house_name: '乔若溪', people_house_role: '4' },
    ],
  })
})

test('R11 R12 v2按姓名和手机号查到的人用中文，出生日期为时间戳', async () => {
  const mock = createTestMock()
  const token = await tokenOf(mock)
  const phone = phonesToTry.knownOwner
  const name = mock.world.tables.registryPeople.first('phone', phone)?.name ?? ''
  const { data } = await post(mock, '/person', { phone, name, token })
  expect(data).toMatchObject({
    people_name: name,
    people_sex: '男',
    people_birth: expect.stringMatching(/^-?\d{1,10}$/) as string,
    people_zhengzhimianmao: '群众',
    houses: [
      {
        people_house_use: '住宅',
        people_house_role: '业主',
        people_house_type: '业主',
        members: [
          {
            member_role: '业主',
            member_sex: '男',
            member_birth: text,
            member_tuiyijunren: 1,
            member_dibao: 0,
          },
          { member_role: '妻子', member_sex: '女' },
        ],
      },
      { xiaoqu: '00001' },
    ],
  })
  expect(await post(mock, '/person', { phone, name: '别人', token })).toEqual({
    code: '2',
    msg: '没有查找到',
  })
})

test('按五个号码查到业主的手机号，没有业主时code为2', async () => {
  const mock = createTestMock()
  const token = await tokenOf(mock)
  const house = { community_identifier: '10002', building_number: '5', unit_number: '1', floor_number: '1' }
  expect(await post(mock, '/owner', { ...house, house_number: '102', token })).toEqual({
    code: '0',
    msg: '查询成功',
    data: {
      people_phone: phonesToTry.ownerOfHouse,
      people_house_use: '住宅',
      people_house_xingzhi: '私有',
      people_house_status: '自用',
      people_house_role: '业主',
      people_house_type: '业主',
    },
  })
  expect(await post(mock, '/owner', { ...house, house_number: '999', token })).toEqual({
    code: '2',
    msg: '没有查找到',
  })
})

test('token失效、别的系统的token，都被拒绝', async () => {
  const mock = createTestMock()
  const lost = {
    code: '9',
    token_expired: '0',
    msg: '请重新建立智慧平台鉴权连接',
    message: 'token值因各种原因而失效，请重新调用接口获取token',
  }
  const phone = phonesToTry.knownOwner
  const token = await tokenOf(mock)
  expect(await post(mock, '/v1/person', { phone })).toEqual(lost)
  expect(await post(mock, '/v1/person', { phone, token: await mock.signIn('resident-owner') })).toEqual(lost)
  expect(await mock.post('/api/v1/communities', {}, token)).toMatchObject({ code: '0', token_expired: '0' })
  mock.clock.advance(3600_000)
  expect(await post(mock, '/v1/person', { phone, token })).toEqual(lost)
})

test('缴费通知：保存成功0，token失效1，已缴订单的另一笔2', async () => {
  const mock = createTestMock()
  const token = await tokenOf(mock)
  const notice = { order_number: '20260305060708091011', shop_number: 'S1', weixin_number: 'W1', token }
  expect(await post(mock, '/payment', { ...notice, token: 'x' })).toEqual({ code: 1 })
  expect(await post(mock, '/payment', notice)).toEqual({ code: 0 })
  expect(await post(mock, '/payment', notice)).toEqual({ code: 0 })
  expect(await post(mock, '/payment', { ...notice, weixin_number: 'W2' })).toEqual({ code: 2 })
})

test('小区模块状态是一段JSON文字，每个小区九个模块', async () => {
  const mock = createTestMock()
  mock.world.tables.switchedOff.put({ communityIdentifier: '10002', module: 'complaints' })
  const { code, data } = await post(mock, '/modules', { token: await tokenOf(mock) })
  expect(code).toBe(0)
  const states = JSON.parse(String(data)) as Record<string, Record<string, string>>
  expect(Object.keys(states)).toEqual(['10002', '00001'])
  expect(states['10002']).toEqual({
    绑定房屋: '1',
    绑定家属: '1',
    生活缴费: '1',
    物业报修: '1',
    云停车场: '1',
    投诉建议: '0',
    公告通知: '1',
    应急电话: '1',
    访客通行: '1',
  })
})
