import { newAnnouncement } from '@/contract/wjdh/announcements'
import { newComplaint } from '@/contract/weapp/complaints'
import { personByPhone } from '@/contract/security/people'
import { paymentNotice } from '@/contract/security/payments'
import { houseCreate } from '@/contract/rental/houses'
import { createUserinfo } from '@/contract/rental/users'
import { decideAudit } from '@/contract/wjdh/audits'
import { newOrder, orderList } from '@/contract/wjdh/orders'
import { createTestMock, type Json } from '~tests/support/mock'
import { ask, goodFields, tokenFor } from './calls'
import { applyForFree, openOffice } from './office'
import { PROFILE } from './rental-calls'
import { openRental, PHOTO } from './rental-session'

const ORDER = {
  xiaoqu: 10002,
  type: 'phone',
  identifier: { phone: '19000000001' },
  title: '物业费',
  amount: 1,
}

test.each([[[1]], [{ a: 1 }], [true], [null], ['1e3'], ['0x10'], ['-1']])(
  '金额%j不是金额',
  async (amount) => {
    const office = await openOffice(createTestMock())
    expect(await office.ask(newOrder, { ...ORDER, amount })).toMatchObject({ code: 1, token_expired: 1 })
  },
)

test.each([
  ['带撇号的', { 说明: "it's", "l'eau": '1' }],
  ['带双引号和反斜杠的', { 说明: 'a"b\\c' }],
  ['值还有层次的', { 说明: { toString: 1 } }],
])('明细是%s账单，列表照样能读', async (_, extra) => {
  const office = await openOffice(createTestMock())
  expect(await office.ask(newOrder, { ...ORDER, extra })).toMatchObject({ code: 0 })
  const { code, data } = await office.ask(orderList, { xiaoqu: 10002 })
  expect(code).toBe(0)
  expect((data as Json[])[0]?.extra).toEqual(expect.stringMatching(/^\{'/))
})

test('手机号只录在一标三实里、注册用的是别的手机号：查无此人，不生成谁也看不到的账单', async () => {
  const mock = createTestMock()
  const office = await openOffice(mock)
  const [person] = mock.world.tables.people.all().filter(({ accountId }) => accountId !== undefined)
  mock.world.tables.people.change(person?.id ?? 0, { phone: '19000000888' })
  const identifier = { phone: '19000000888' }
  expect(await office.ask(newOrder, { ...ORDER, identifier })).toMatchObject({ code: 2, msg: '查无此人' })
  const named = { ...identifier, name: person?.name }
  expect(await office.ask(newOrder, { ...ORDER, identifier: named })).toMatchObject({ code: 0 })
})

test.each([
  ['五千字的姓名', { people_name: '长'.repeat(5_000) }],
  ['只有空格的姓名', { people_name: '   ' }],
  ['五千字的地址', { people_address: '长'.repeat(5_000) }],
  ['只有空格的民族', { people_nation: ' ' }],
  ['不成样子的手机号', { people_phone: '1' }],
])('更正成%s：拒绝，申请仍待审核，安防平台照常', async (_, people) => {
  const mock = createTestMock()
  const id = await applyForFree(mock)
  const office = await openOffice(mock)
  const content = JSON.stringify({ people, job: {}, company: {}, house: {} })
  expect(await office.ask(decideAudit, { id, status: 1, content })).toMatchObject({ code: '1' })
  expect(mock.world.tables.applications.get(id)).toMatchObject({ state: 'pending' })
  const fields = goodFields(mock, personByPhone)
  const token = tokenFor(mock, personByPhone)
  expect(await ask(mock, personByPhone, { ...fields, token }, token)).toMatchObject({ code: '0' })
})

test('更正的姓名前后的空格去掉', async () => {
  const mock = createTestMock()
  const id = await applyForFree(mock)
  const office = await openOffice(mock)
  const content = JSON.stringify({ people: { people_name: ' 沈知秋 ' }, job: {}, company: {}, house: {} })
  await office.ask(decideAudit, { id, status: 1, content })
  expect(mock.world.tables.applications.get(id)).toMatchObject({
    state: 'approved',
    person: { name: '沈知秋' },
  })
})

test.each([
  'javascript:alert(1)',
  'data:text/html,x',
  'https://a.example/<script>',
  'a.jpg',
  `https://a.example/${'a'.repeat(2_000)}`,
])('图片地址不能是%s', async (images) => {
  const mock = createTestMock()
  const office = await openOffice(mock)
  const announcement = { xiaoqu: 10002, title: '停水', content: '明天停水' }
  expect(await office.ask(newAnnouncement, { ...announcement, images })).toMatchObject({ code: '1' })
  expect(await office.ask(newAnnouncement, { ...announcement, logo: images })).toMatchObject({ code: '1' })
  const token = await mock.signIn('resident-owner')
  const complaint = { community_identifier: '10002', suggestion_category_id: 1, content: '楼道堆物', images }
  expect(await ask(mock, newComplaint, complaint, token)).toMatchObject({ code: '1' })
})

test.each(['<script>', '', ' ', 'a b', '9'.repeat(65)])('微信单号不能是%j', async (weixin_number) => {
  const mock = createTestMock()
  const token = tokenFor(mock, paymentNotice)
  const notice = { order_number: '1', shop_number: '2', weixin_number }
  expect(await ask(mock, paymentNotice, notice, token)).toEqual({ code: 2 })
})

test.each([[[1]], [{}], [true]])('租金%j不是租金', async (house_rent) => {
  const session = await openRental(createTestMock(), 'rental-landlord')
  expect(await session.ask(houseCreate, { house_rent })).toMatchObject({ status: 2 })
})

test('生日写成秒数的不收；短号的真假可以写成文字', async () => {
  const session = await openRental(createTestMock(), 'rental-landlord')
  const create = (fields: Json) =>
    session.upload(createUserinfo, { ...PROFILE, ...fields }, [['portrait', PHOTO]])
  expect(await create({ birthday: 99 })).toMatchObject({ status: 2, msg: '生日填写有误' })
  expect(await create({ birthday: '1999-11-31' })).toMatchObject({ status: 2 })
  expect(await create({ virtual_tel_flag: 'true', virtual_tel: '4001234567' })).toMatchObject({ status: 0 })
  expect(await create({ virtual_tel_flag: 'yes' })).toMatchObject({ status: 2 })
})
