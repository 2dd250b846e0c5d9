import * as workOrders from '@/contract/zhongmin/work-orders'
import * as workOrderList from '@/contract/zhongmin/work-order-list'
import { staffToTry } from '~mock/personas'
import type { Json, TestMock } from '~tests/support/mock'
import { ask, jsonOf, requestOf } from './calls'

export const OWNER = { role: 'OWNER', user_name: '林晓岚', user_phone: '19000000001' }
export const TENANT = { role: 'OWNER', user_name: '周予安', user_phone: '19000000002' }
export const staff = (key: keyof typeof staffToTry) => ({
  role: 'STAFF',
  user_name: staffToTry[key].name,
  user_phone: staffToTry[key].phone,
})

export const INVALID = { status_code: 400, errmsg: 'invalid params' }
export const DONE = { status_code: 200 }

export interface RepairSession {
  readonly token: string
  readonly orders: Json[]
}

/** Makes the first call, which gives the work orders and the token (R19). */
export async function open(mock: TestMock, who: Json, status: string): Promise<RepairSession> {
  const answer = await ask(mock, workOrderList.list, { ...who, status })
  const { incident_requests } = answer.result as { incident_requests: Json[] }
  return { token: String(answer.token), orders: incident_requests }
}

/** The categories of 灯泡不亮 in the stairwell. */
export const LAMP = { category_one: 'RC1', category_two: 'RC1-1', category_three: 'RC1-1-1' }

export const report = (mock: TestMock, token: string, fields: Json = {}) =>
  ask(
    mock,
    workOrders.create,
    { property_number: '10002-1-1-01-101', ...LAMP, describing: '灯不亮', ...fields },
    token,
  )

export const show = (mock: TestMock, token: string, request_number: unknown) =>
  ask(mock, workOrders.show, { request_number }, token)

/** Calls an action; gives the HTTP status and the body. */
export async function act(
  mock: TestMock,
  token: string,
  id: unknown,
  action: string,
): Promise<[number, Json]> {
  const answer = await mock.handle(requestOf(workOrders.act, { id, action }, token))
  return [answer.status, await jsonOf(answer)]
}
