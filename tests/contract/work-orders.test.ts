import * as v from 'valibot'
import { encode } from '@/api/encode'
import { readAnswer } from '@/api/read-answer'
import { ApiError } from '@/api/errors'
import * as rating from '@/contract/zhongmin/rating'
import * as workOrders from '@/contract/zhongmin/work-orders'

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
/** As the documents' examples have it: every key ends in "=". */
const withEqualSigns = (row: object) =>
  Object.fromEntries(Object.entries(row).map(([key, value]) => [`${key}=`, value as unknown]))

const READ = {
  number: '01202603021281',
  contactPerson: '样例甲',
  contactPhone: '19000000001',
  propertyNumber: '10002-1-1-01-101',
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
      expect(readAnswer(workOrders.list, { status: 200, body })).toMatchObject({
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
