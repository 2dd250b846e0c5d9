import type { EndpointSpec } from '@/contract/core/endpoint'
import { secret } from '@/contract/wjdh/access'
import { housesToTry, officesToTry } from '~mock/personas'
import type { Json, TestMock } from '~tests/support/mock'
import { ask } from './calls'
import { form, houseId, submit } from './form'

/** A token of the property office that manages all communities, or of the one that manages the second only. */
export async function officeToken(mock: TestMock, pair: keyof typeof officesToTry = 'all'): Promise<string> {
  const { secretId, secretKey } = officesToTry[pair]
  const { access_token } = await ask(mock, secret, { secret_id: secretId, secret_key: secretKey })
  return String(access_token)
}

export interface Office {
  readonly token: string
  /** A call of the office with wire fields. */
  ask(endpoint: EndpointSpec, fields: Json): Promise<Json>
}

export async function openOffice(mock: TestMock, pair?: keyof typeof officesToTry): Promise<Office> {
  const token = await officeToken(mock, pair)
  return { token, ask: (endpoint, fields) => ask(mock, endpoint, fields, token) }
}

/** 沈知夏 applies for the house without an owner; gives the application's id. */
export async function applyForFree(mock: TestMock, extra: Json = { role: 1 }): Promise<number> {
  const token = await mock.signIn('resident-new')
  await submit(mock, token, form(houseId(mock, housesToTry.free), extra))
  return mock.world.tables.applications.all().at(-1)?.id ?? 0
}

export const NO_PERMISSION = {
  code: '1',
  token_expired: '1',
  msg: '您没有权限管理该小区，请核对授权信息',
  message: '该小区没有授权给该安防平台管理员权限，请联系万家灯火平台管理员（message编码Se160）',
}
export const NO_COMMUNITY = {
  code: '1',
  token_expired: '1',
  msg: '服务器开小差，请重试',
  message: '没有根据community_identifier查找到小区，请核实社区的唯一标识是否有误',
}
export const LOST = {
  code: '9',
  token_expired: '0',
  msg: '请重新建立智慧平台鉴权连接',
  message: 'token值因各种原因而失效，请重新调用接口获取token',
}
