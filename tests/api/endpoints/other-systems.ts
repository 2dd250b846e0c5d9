import * as people from '@/contract/security/people'
import * as security from '@/contract/security/token'
import { moduleStates } from '@/contract/security/modules'
import { paymentNotice } from '@/contract/security/payments'
import { updateComplaint } from '@/contract/wjdh/complaints'
import { newAnnouncement } from '@/contract/wjdh/announcements'
import * as audits from '@/contract/wjdh/audits'
import { newOrder, orderList } from '@/contract/wjdh/orders'
import * as wjdh from '@/contract/wjdh/modules'
import { secret } from '@/contract/wjdh/access'
import * as repairs from '@/contract/wjdh/repairs'
import * as rating from '@/contract/zhongmin/rating'
import * as structures from '@/contract/zhongmin/structures'
import * as workOrders from '@/contract/zhongmin/work-orders'
import { staffToTry } from '~mock/personas'
import { applyForFree } from '~tests/mock/office'
import { anyNumber, anyText, covers, isNothing, type Case, type Site } from './site'

const HERE = { communityIdentifier: '10002' }
const PAIR = { secretId: '123456', secretKey: '123456' }

const atOffice = async <T>(site: Site, input: T): Promise<T> => {
  site.signIn('wjdh', (await site.call(secret, PAIR)).accessToken)
  return input
}
/** The app acts as the resident wherever a resident's token is accepted (R16). */
const asResident = async <T>(site: Site, input: T): Promise<T> => {
  site.signIn('weapp', await site.mock.signIn('resident-owner'))
  return input
}
const waiting = async (site: Site) => atOffice(site, { id: await applyForFree(site.mock) })
const repairId = ({ mock }: Site) => mock.world.tables.repairs.all()[0]?.id ?? 0

export const wjdhCases: readonly Case[] = [
  covers(
    secret,
    () => PAIR,
    (output) => expect(output).toMatchObject({ accessToken: anyText, expiresIn: 3600 }),
  ),
  covers(
    audits.auditList,
    (site) => atOffice(site, HERE),
    ({ applications, meta }) => {
      expect(applications[0]).toMatchObject({ type: 'bindTenant', state: 'rejected', content: { job: {} } })
      expect(meta).toMatchObject({ currentPage: 1, perPage: 20, total: 2 })
    },
  ),
  covers(audits.audit, waiting, (output) =>
    expect(output).toMatchObject({ state: 'pending', type: 'bindOwner' }),
  ),
  covers(
    audits.decideAudit,
    async (site) => ({ ...(await waiting(site)), state: 'approved' as const }),
    (output) => expect(output.state).toBe('approved'),
  ),
  covers(
    newOrder,
    (site) =>
      atOffice(site, {
        ...HERE,
        payer: { kind: 'phone' as const, phone: '19000000001' },
        title: '物业费',
        amount: 1234,
      }),
    (output, { mock }) =>
      expect(mock.world.tables.bills.first('number', output)).toMatchObject({ amount: 1234, paid: false }),
  ),
  covers(
    orderList,
    (site) => asResident(site, { ...HERE, paid: true }),
    ({ bills: [first], pages }) => {
      expect(first).toMatchObject({ paid: 'paid', amount: 8_235, remark: '2026年1月' })
      expect(pages).toMatchObject({ total: 4 })
    },
  ),
  covers(
    wjdh.modules,
    (site) => asResident(site, HERE),
    (rows) => expect(rows.filter(({ on }) => on)).toHaveLength(9),
  ),
  covers(
    wjdh.setModule,
    (site) => atOffice(site, { ...HERE, module: 'complaints' as const, on: false }),
    (_, { mock }) => expect(mock.world.tables.switchedOff.all()).toHaveLength(1),
  ),
  covers(
    repairs.repairList,
    (site) => atOffice(site, { ...HERE, solved: true }),
    ({ repairs }) => expect(repairs).toMatchObject([{ solved: true, reply: '灯泡已更换，请试用' }]),
  ),
  covers(
    repairs.repair,
    async (site) => atOffice(site, { id: repairId(site) }),
    (output) => expect(output).toMatchObject({ solved: true, createdAt: anyNumber }),
  ),
  covers(
    repairs.updateRepair,
    async (site) => atOffice(site, { id: repairId(site), solved: true, reply: '已修好' }),
    (_, site) => expect(site.mock.world.tables.repairs.need(repairId(site)).reply).toBe('已修好'),
  ),
  covers(
    newAnnouncement,
    (site) => atOffice(site, { ...HERE, title: '停水通知', content: '明天停水', pinned: true }),
    (output, { mock }) => expect(mock.world.tables.announcements.get(output)).toMatchObject({ pinned: true }),
  ),
  covers(
    updateComplaint,
    (site) =>
      atOffice(site, {
        id: site.mock.world.tables.complaints.all()[1]?.id ?? 0,
        state: 'answered' as const,
        reply: '已加灯',
      }),
    (_, { mock }) => expect(mock.world.tables.complaints.all()[1]).toMatchObject({ reply: '已加灯' }),
  ),
]

const KEYS = { key: '123456', secret: '123456' }
/** The token is a field of the body. */
const asked = async <T>({ call }: Site, input: T) => ({ ...input, ...(await call(security.token, KEYS)) })

const [buildingNumber, unitNumber, floorNumber, houseNumber] = [1, 1, 1, 101]

export const securityCases: readonly Case[] = [
  covers(
    security.token,
    () => KEYS,
    (output) => expect(output).toEqual({ token: anyText }),
  ),
  covers(
    people.personByPhone,
    (site) => asked(site, { phone: '19000000001' }),
    (output) => expect(output).toMatchObject({ name: '林晓岚', sex: 'female', houses: [{}, {}] }),
  ),
  covers(
    people.person,
    (site) => asked(site, { phone: '19000000001', name: '林晓岚' }),
    (output) => expect(output.birth).toMatch(/^\d{8}$/),
  ),
  covers(
    people.houseOwner,
    (site) => asked(site, { ...HERE, buildingNumber, unitNumber, floorNumber, houseNumber }),
    (output) => expect(output).toMatchObject({ phone: '19000000001', role: 'owner' }),
  ),
  covers(
    paymentNotice,
    (site) => asked(site, { orderNumber: '1', merchantNumber: '2', wechatNumber: '3' }),
    (_, { mock }) => expect(mock.world.tables.paymentNotices.get('1')).toMatchObject({ wechatNumber: '3' }),
  ),
  covers(
    moduleStates,
    (site) => asked(site, {}),
    (output) => expect(output['10002']).toMatchObject({ fees: true, complaints: true }),
  ),
]

const OWNER = { role: 'OWNER', userName: '林晓岚', userPhone: '19000000001', status: 'DONE' } as const
const STAFF = {
  role: 'STAFF',
  userName: staffToTry.morningLight.name,
  userPhone: staffToTry.morningLight.phone,
  status: 'NEW_ASSIGN',
} as const

/** The first call gives the token for the others (R19). */
async function opened(site: Site, who: typeof OWNER | typeof STAFF) {
  const { token, result } = await site.call(workOrders.list, who)
  site.signIn('zhongmin', token)
  return result.workOrders
}
const after = async <T>(site: Site, who: typeof OWNER | typeof STAFF, input: T): Promise<T> => {
  await opened(site, who)
  return input
}

export const zhongminCases: readonly Case[] = [
  covers(
    workOrders.list,
    () => OWNER,
    ({ result }) => expect(result.workOrders).toMatchObject([{ state: 'DONE', contactPerson: '林晓岚' }]),
  ),
  covers(
    structures.categories,
    (site) => after(site, OWNER, {}),
    (output) => expect(output.children?.[0]?.children?.[0]?.children?.[0]?.id).toBe('RC1-1-1'),
  ),
  covers(
    workOrders.create,
    (site) =>
      after(site, OWNER, {
        propertyNumber: '10002-1-1-01-101',
        categoryOne: 'RC1',
        categoryTwo: 'RC1-1',
        categoryThree: 'RC1-1-1',
        describing: '灯又不亮了',
      }),
    (_, { mock }) =>
      expect(mock.world.tables.repairs.all().at(-1)).toMatchObject({
        describing: '灯又不亮了',
        state: 'NEW',
      }),
  ),
  covers(
    workOrders.show,
    async (site) => ({ number: (await opened(site, OWNER))[0]?.number ?? '' }),
    (output) => expect(output).toMatchObject({ reply: '灯泡已更换，请试用', doneAt: anyNumber }),
  ),
  covers(
    structures.nodes,
    (site) => after(site, STAFF, {}),
    ({ nodes }) => expect(nodes).toEqual([{ id: '10002', name: '晨曦家园' }]),
  ),
  covers(
    workOrders.act,
    async (site) => {
      const waits = (await opened(site, STAFF)).find(({ state }) => state === 'NEW')
      return { id: waits?.number ?? '', action: 'RECEIVE' as const }
    },
    (output) => isNothing(output),
  ),
  covers(
    workOrders.actByStatus,
    async (site) => {
      const waits = (await opened(site, STAFF)).find(({ state }) => state === 'NEW')
      return { number: waits?.number ?? '', action: 'RECEIVE' as const }
    },
    (_, { mock }) =>
      expect(mock.world.tables.repairs.all()).toContainEqual(expect.objectContaining({ state: 'RECEIVE' })),
  ),
  covers(
    rating.rate,
    async (site) => ({ id: (await opened(site, OWNER))[0]?.number ?? '', score: 5 }),
    (_, { mock }) =>
      expect(mock.world.tables.repairs.all()).toContainEqual(expect.objectContaining({ score: 5 })),
  ),
  covers(
    structures.payParts,
    (site) => after(site, OWNER, {}),
    ({ payParts }) => expect(payParts[0]).toEqual({ name: '业主结算', code: 'OWNER_SETT' }),
  ),
]
