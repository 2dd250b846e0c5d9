import * as v from 'valibot'
import { encode } from '@/api/encode'
import { readAnswer, TokenLost } from '@/api/read-answer'
import { ApiError } from '@/api/errors'
import * as rating from '@/contract/zhongmin/rating'
import * as workOrders from '@/contract/zhongmin/work-orders'
import * as workOrderList from '@/contract/zhongmin/work-order-list'

const ROW = {
  request_number: '01202603021281',
  contact_person: '样例甲',
  contact_phone: '19000000001',
  property_number: '10002-1-1-01-101',
  category_name: '楼道/灯泡/不亮',
  describing: '灯不亮',
  status: 'NEW',
  created_at: '2026-03-02 10:00:00',
}
/** The row as in the documents' examples, where every key ends in "=". */
const withEqualSigns = (row: object) =>
  Object.fromEntries(Object.entries(row).map(([key, value]) => [`${key}=`, value as unknown]))

const READ = {
  number: '01202603021281',
  contactPerson: '样例甲',
  contactPhone: '19000000001',
  place: '10002-1-1-01-101',
  category: '楼道/灯泡/不亮',
  describing: '灯不亮',
  state: 'NEW',
  createdAt: Date.UTC(2026, 2, 2, 2),
}

describe.each([
  ['带等号', withEqualSigns(ROW)],
  ['不带等号', ROW],
])('R18 键名%s', (_, row) => {
  test('列表读得出，R1 状态码是字符串或数字都行', () => {
    for (const status_code of ['200', 200]) {
      const body = { result: { incident_requests: [row] }, token: 't', status_code }
      expect(readAnswer(workOrderList.list, { status: 200, body })).toMatchObject({
        token: 't',
        result: { workOrders: [READ] },
      })
    }
  })

  test('详情读得出', () => {
    expect(
      readAnswer(workOrders.show, { status: 200, body: { result: row, status_code: 200 } }),
    ).toMatchObject(READ)
  })
})

test('文档之外的字段没有时照样读得出：还没有答复、没有评价', () => {
  const { reply, score, doneAt } = readAnswer(workOrders.show, {
    status: 200,
    body: { result: { ...ROW, reply: null }, status_code: 200 },
  })
  expect([reply, score, doneAt]).toEqual([undefined, undefined, undefined])
})

test('评价的单号在地址里，星数和评语在正文里，没有评语时不写', () => {
  const { url, method, body, headers } = encode(rating.rate, 'https://host.test', { id: '01', score: 4 }, 'T')
  expect([method, url]).toEqual(['POST', 'https://host.test/api/v1/incident_requests/01/rating'])
  expect(body).toBe('{"score":4}')
  expect(headers.Authorization).toBe('Bearer T')
})

test.each([0, 6, 2.5])('%p 颗星发不出去', (score) => {
  expect(v.safeParse(rating.rate.request.check, { id: '01', score }).success).toBe(false)
})

test('评过的和评不了的分得开', () => {
  const refusal = (errmsg: string) => {
    try {
      return readAnswer(rating.rate, { status: 400, body: { status_code: 400, errmsg } })
    } catch (error) {
      return error instanceof ApiError ? error.failure : error
    }
  }
  expect([refusal('already rated'), refusal('invalid params')]).toEqual(['rated', 'invalid'])
})

const listed = (row: object, envelope: object = { status_code: '200', token: 't' }) =>
  readAnswer(workOrderList.list, { status: 200, body: { ...envelope, result: { incident_requests: [row] } } })
    .result.workOrders
const shown = (row: object) =>
  readAnswer(workOrders.show, { status: 200, body: { result: row, status_code: 200 } })

test('R41 文档自己的列表和详情读得出：只有单号和联系人', () => {
  expect(listed({ 'request_number=': '01260304000001', 'contact_person=': '样例乙' })).toEqual([
    { number: '01260304000001', contactPerson: '样例乙' },
  ])
  expect(shown({ 'request_number=': '01260305000002' })).toEqual({ number: '01260305000002' })
})

test('R41 没有单号的一行读不出，其余照样在', () => {
  const read = readAnswer(workOrderList.list, {
    status: 200,
    body: {
      result: { incident_requests: [{ contact_person: '样例乙' }, ROW] },
      token: 't',
      status_code: 200,
    },
  })
  expect(read.result.workOrders).toHaveLength(1)
  expect(read.result.workOrders.unreadable).toBe(1)
})

describe('R41 后来的写法', () => {
  const LATER = {
    request_number: '01',
    contact: '样例乙',
    contact_number: '19000000002',
    node_name: '一栋101',
    category: '楼道=>灯泡=>不亮',
    incident_status: '新建',
    request_time: '2016-11-02T13:20:00+08:00',
    handing_suggestion: '已安排',
  }
  const READ_LATER = {
    number: '01',
    contactPerson: '样例乙',
    contactPhone: '19000000002',
    place: '一栋101',
    category: '楼道=>灯泡=>不亮',
    state: 'NEW',
    createdAt: Date.UTC(2016, 10, 2, 5, 20),
    reply: '已安排',
  }

  test.each([LATER, withEqualSigns(LATER)])('R41 各个名字都读，带不带等号一样 %#', (row) => {
    expect(listed(row)).toEqual([READ_LATER])
    expect(shown(row)).toEqual(READ_LATER)
  })

  test('R41 信封里的等号也去掉', () => {
    const body = { 'status_code=': '200', 'token=': 't', 'result=': { 'incident_requests=': [LATER] } }
    expect(readAnswer(workOrderList.list, { status: 200, body }).result.workOrders).toHaveLength(1)
  })

  test.each([
    ['2016-11-02 13:20', Date.UTC(2016, 10, 2, 5, 20)],
    ['2016-11-02 13:20:30', Date.UTC(2016, 10, 2, 5, 20, 30)],
    ['昨天', undefined],
    [null, undefined],
  ])('R41 时间%p', (request_time, createdAt) => {
    expect(shown({ request_number: '01', request_time }).createdAt).toBe(createdAt)
  })

  test('R41 不认识的状态照原文保留', () => {
    expect(shown({ request_number: '01', incident_status: '待派工' }).state).toEqual({ unknown: '待派工' })
  })

  test('R41 起止时间、费用、照片和备注', () => {
    expect(
      shown({
        request_number: '01',
        start_time: '2016-11-02 14:00',
        end_time: null,
        material_fee: '1320.0',
        total_fee: 80,
        repairpic: '/system/a.jpg',
        repairpicend: '/images/original/missing.png',
        note: '样例',
      }),
    ).toEqual({
      number: '01',
      repairedAt: Date.UTC(2016, 10, 2, 6),
      materialFee: '1320.0',
      totalFee: '80',
      picturesBefore: ['/system/a.jpg'],
      note: '样例',
    })
  })
})

test('R41 请求里status和incident_status都写，令牌两处都带', () => {
  const input = { role: 'OWNER', userName: '样例甲', userPhone: '19000000001', status: 'DONE' } as const
  const { url } = encode(workOrderList.list, 'https://host.test', input)
  expect(new URL(url).searchParams.get('status')).toBe('DONE')
  expect(new URL(url).searchParams.get('incident_status')).toBe('DONE')
  expect(encode(workOrders.show, 'https://host.test', { number: '01' }, 'T').headers).toMatchObject({
    token: 'T',
    Authorization: 'Bearer T',
  })
})

test.each([
  [403, { status_code: 403, errmsg: 'invalid token' }],
  [200, { status_code: 403, errmsg: 'invalid token' }],
  [200, { 'status_code=': '403' }],
])('R41 403在HTTP状态%p或正文里都是令牌失效', (status, body) => {
  expect(() => readAnswer(workOrders.show, { status, body })).toThrow(TokenLost)
})
