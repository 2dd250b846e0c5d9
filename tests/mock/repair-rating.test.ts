import * as rating from '@/contract/zhongmin/rating'
import { updateRepair } from '@/contract/wjdh/repairs'
import { createTestMock, type Json, type TestMock } from '~tests/support/mock'
import { jsonOf, requestOf } from './calls'
import { openOffice } from './office'
import { DONE, INVALID, open, OWNER, report, show, staff, TENANT } from './repair-session'

/** Rates a work order; gives the HTTP status and the body. */
async function rate(mock: TestMock, token: string, id: unknown, fields: Json): Promise<[number, Json]> {
  const answer = await mock.handle(requestOf(rating.rate, { id, ...fields }, token))
  return [answer.status, await jsonOf(answer)]
}

/** A finished work order of the owner, and the owner's token. */
async function finished() {
  const mock = createTestMock()
  const office = await openOffice(mock)
  await report(mock, (await open(mock, OWNER, 'PENDING')).token)
  const { id, number } = mock.world.tables.repairs.all().at(-1) ?? {}
  const settle = (status: 0 | 1) => office.ask(updateRepair, { id, status })
  await settle(1)
  return { mock, number, settle, token: (await open(mock, OWNER, 'DONE')).token }
}

test('报修人评价已完成的服务单，详情里看得到，只评一次', async () => {
  const { mock, number, token } = await finished()
  expect(await rate(mock, token, number, { score: 4, comment: '很快' })).toEqual([200, DONE])
  expect(await show(mock, token, number)).toMatchObject({
    result: { rating_score: 4, rating_comment: '很快' },
  })
  expect(await rate(mock, token, number, { score: 1 })).toEqual([
    400,
    { status_code: 400, errmsg: 'already rated' },
  ])
  expect(await show(mock, token, number)).toMatchObject({ result: { rating_score: 4 } })
})

test('改回未解决后评价作废，再次完成可以再评', async () => {
  const { mock, number, settle, token } = await finished()
  await rate(mock, token, number, { score: 1 })
  await settle(0)
  expect(await show(mock, token, number)).toMatchObject({
    result: { rating_score: null, rating_comment: null },
  })
  await settle(1)
  expect((await rate(mock, token, number, { score: 5 }))[0]).toBe(200)
})

test.each([0, 6, 2.5, '好'])('%p颗星不收', async (score) => {
  const { mock, number, token } = await finished()
  expect(await rate(mock, token, number, { score })).toEqual([400, INVALID])
  expect(await show(mock, token, number)).toMatchObject({ result: { rating_score: null } })
})

test('没完成的、别人的、没有的单不能评，物业人员也不能', async () => {
  const { mock, number, settle, token } = await finished()
  const refused = [400, INVALID]
  expect(await rate(mock, token, '01', { score: 5 })).toEqual(refused)
  expect(await rate(mock, (await open(mock, TENANT, 'DONE')).token, number, { score: 5 })).toEqual(refused)
  const clerk = await open(mock, staff('morningLight'), 'DONE')
  expect(await rate(mock, clerk.token, number, { score: 5 })).toEqual(refused)
  await settle(0)
  expect(await rate(mock, token, number, { score: 5 })).toEqual(refused)
})
