import * as people from '@/contract/security/people'
import { moduleStates } from '@/contract/security/modules'
import { paymentNotice } from '@/contract/security/payments'
import * as securityToken from '@/contract/security/token'
import { newAnnouncement } from '@/contract/wjdh/announcements'
import * as audits from '@/contract/wjdh/audits'
import { newOrder, orderList } from '@/contract/wjdh/orders'
import { secret } from '@/contract/wjdh/access'
import { modules, setModule } from '@/contract/wjdh/modules'
import * as repairs from '@/contract/wjdh/repairs'
import type { EndpointSpec } from '@/contract/core/endpoint'
import { phonesToTry } from '~mock/personas'
import type { Json, TestMock } from '~tests/support/mock'
import { ask } from '../calls'
import { applyForFree, openOffice } from '../office'
import type { ExampleSetup, ExampleSetups } from './setup'

const IN = { xiaoqu: 10002 }
const AUDITS_IN = { community_identifier: 10002 }

const office =
  (
    endpoint: EndpointSpec,
    fields: Json | ((mock: TestMock) => Json | Promise<Json>),
    pair?: 'secondOnly',
  ): ExampleSetup =>
  async (mock) => {
    const given = typeof fields === 'function' ? await fields(mock) : fields
    return (await openOffice(mock, pair)).ask(endpoint, given)
  }

/** The id of a pending application. */
const waiting = async (mock: TestMock, more: Json = {}) => ({ id: await applyForFree(mock), ...more })
const repairId = (mock: TestMock): Json => ({ id: mock.world.tables.repairs.all()[0]?.id })
/** A repair with a reply, as in the example. */
const answeredRepair = (mock: TestMock): Json => ({
  id: mock.world.tables.repairs.all().find(({ reply }) => reply !== undefined)?.id,
})
const charge = (payer: Json) => ({ ...IN, title: '物业费', amount: 0.01, ...payer })

export const wjdhSetups: ExampleSetups = {
  'wjdh.secret': {
    '1.成功': (mock) => ask(mock, secret, { secret_id: '123456', secret_key: '123456' }),
    '2.失败': (mock) => ask(mock, secret, { secret_id: '123456', secret_key: 'x' }),
  },
  'wjdh.auditList': {
    // The middle page of three, as in the example.
    '1.成功返回': office(audits.auditList, async (mock) => {
      await waiting(mock)
      return { ...AUDITS_IN, page: 2, per_page: 1 }
    }),
    '2.错误访问': office(audits.auditList, { community_identifier: 99999 }),
    '3.无权访问': office(audits.auditList, AUDITS_IN, 'secondOnly'),
  },
  'wjdh.audit': {
    '1.成功返回': office(audits.audit, waiting),
    '2.错误访问': office(audits.audit, {}),
    '3.无权访问': office(audits.audit, waiting, 'secondOnly'),
  },
  'wjdh.decideAudit': {
    '1.成功返回': office(audits.decideAudit, (mock) => waiting(mock, { status: 1 })),
    '2.错误访问': office(audits.decideAudit, { status: 1 }),
    '3.无权访问': office(audits.decideAudit, (mock) => waiting(mock, { status: 1 }), 'secondOnly'),
  },
  'wjdh.newOrder': {
    成功: office(newOrder, charge({ type: 'phone', identifier: { phone: '19000000001' } })),
    '失败：查无此人': office(newOrder, charge({ type: 'phone', identifier: { phone: phonesToTry.unknown } })),
    '失败：查无此车': office(newOrder, charge({ type: 'car_number', identifier: { number: '样A00000' } })),
  },
  'wjdh.orderList': {
    // Both rows of the example: with 补充说明 and 明细, and without.
    成功: office(orderList, { ...IN, louhao: 1, per_page: 2, page: 1 }),
    未查到: office(orderList, { ...IN, title: '没有这种费' }),
    报错: office(orderList, { ...IN, danyuan: 1 }),
  },
  'wjdh.modules': { 成功: office(modules, IN) },
  'wjdh.setModule': { 成功: office(setModule, { ...IN, module_name: '投诉建议', module_status: 0 }) },
  'wjdh.repairList': { 成功: office(repairs.repairList, IN) },
  'wjdh.repair': { 成功: office(repairs.repair, answeredRepair) },
  'wjdh.updateRepair': {
    成功: office(repairs.updateRepair, (mock) => ({ ...repairId(mock), status: 1, reply: '已修好' })),
  },
  'wjdh.newAnnouncement': {
    成功: office(newAnnouncement, { ...IN, title: '停水通知', content: '明天停水' }),
  },
}

const KEYS = { key_k: '123456', key_d: '123456' }

const security =
  (endpoint: EndpointSpec, fields: Json): ExampleSetup =>
  async (mock) => {
    const { token } = await ask(mock, securityToken.token, KEYS)
    return ask(mock, endpoint, fields, String(token))
  }

const [community_identifier, building_number, unit_number, floor_number, house_number] = [
  '10002',
  1,
  1,
  1,
  101,
]

export const securitySetups: ExampleSetups = {
  'security.token': {
    '1、返回成功': (mock) => ask(mock, securityToken.token, KEYS),
    '2、返回失败': (mock) => ask(mock, securityToken.token, { ...KEYS, key_d: 'x' }),
  },
  'security.personByPhone': { 附录data: security(people.personByPhone, { phone: '19000000001' }) },
  'security.person': { 附录data: security(people.person, { phone: '19000000001', name: '林晓岚' }) },
  'security.houseOwner': {
    附录data: security(people.houseOwner, {
      community_identifier,
      building_number,
      unit_number,
      floor_number,
      house_number,
    }),
  },
  'security.paymentNotice': {
    成功: security(paymentNotice, { order_number: '1', shop_number: '2', weixin_number: '3' }),
  },
  'security.moduleStates': { 成功: security(moduleStates, {}) },
}
