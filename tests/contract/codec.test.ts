import * as v from 'valibot'
import { wire, constant, array, nothing, nullable, object, optional } from '@/contract/core/codec'
import { int, intText, text } from '@/contract/core/values'
import { bindMoreHouses, submitForm } from '@/contract/weapp/form'
import { myHouses } from '@/contract/weapp/houses'
import { communities } from '@/contract/weapp/places'
import { loginByPhone, sendCode } from '@/contract/weapp/auth'
import { refreshToken } from '@/contract/weapp/token'
import { sessionAnswer } from '@/contract/weapp/session-answer'
import { idNumberOf } from './id-numbers'

const house = object({
  id: int,
  number: wire('house_number', intText),
  expires: { ...wire('expires_in', int), aliases: ['expired_in'] },
  note: optional(text()),
  deletedAt: wire('deleted_at', constant(null)),
  nextUrl: wire('next_page_url', nullable(text())),
})

describe('对象', () => {
  const wire = { id: 1, house_number: '3', expires_in: 5, deleted_at: null, next_page_url: null }

  test('读成我们的字段名，写成文档的字段名与样子', () => {
    const value = v.parse(house.read, { id: '1', house_number: 3, expires_in: '5' })
    expect(value).toMatchObject({ id: 1, number: 3, expires: 5 })
    expect(house.write({ id: 1, number: 3, expires: 5 })).toEqual(wire)
  })

  test('R3 别名也读，写只用示例的名字', () => {
    expect(v.parse(house.read, { id: 1, house_number: 3, expired_in: 7 })).toMatchObject({ expires: 7 })
  })

  test.each([null, '', undefined])('可缺的字段为 %p 时是没有', (note) => {
    expect(v.parse(house.read, { ...wire, note }).note).toBeUndefined()
  })

  test('多出来的字段不管，缺少必填的不收', () => {
    expect(v.safeParse(house.read, { ...wire, more: 1 }).success).toBe(true)
    expect(v.safeParse(house.read, { id: 1 }).success).toBe(false)
  })

  test.each([null, 'x', 1, [1]])('%p 不是对象', (raw) =>
    expect(v.safeParse(house.read, raw).success).toBe(false),
  )

  test('列表逐个读写', () => {
    expect(v.parse(array(house).read, [wire])).toHaveLength(1)
    expect(array(house).write([{ id: 1, number: 3, expires: 5 }])).toEqual([wire])
  })

  test('什么都不带的回答读任何正文', () => {
    for (const raw of [undefined, null, {}, [], 'x']) expect(v.parse(nothing.read, raw)).toBeUndefined()
  })
})

describe('文档示例', () => {
  test('1.1 请求按示例书写，yezhu 带上房屋名', () => {
    expect(
      sendCode.request.write({ phone: '19000001234', purpose: 'owner', houseName: '阳光里1栋' }),
    ).toEqual({
      phone: '19000001234',
      type: 'yezhu',
      community_house_name: '阳光里1栋',
    })
  })

  test('R8 手机号登录不要求密码', () => {
    const input = { verificationKey: 'k', verificationCode: '0123', wxCode: 'c' }
    expect(v.safeParse(loginByPhone.request.check, input).success).toBe(true)
    expect(loginByPhone.request.write(input)).toEqual({
      verification_key: 'k',
      verification_code: '0123',
      code: 'c',
    })
  })

  test('R3 登录的回答写 expires_in（数），读两种名字', () => {
    const answer = {
      accessToken: 't',
      expiresIn: 3600,
      roles: ['NewMember' as const],
      name: '林',
      avatar: '',
    }
    expect(sessionAnswer.write(answer)).toEqual({
      access_token: 't',
      token_type: 'Bearer',
      expires_in: 3600,
      roles: ['NewMember'],
      name: '林',
      avatar: '',
    })
    const other = { access_token: 't', expired_in: '3600', roles: ['HouseMember'] }
    expect(v.parse(refreshToken.response.read, other)).toMatchObject({
      expiresIn: 3600,
      roles: ['HouseMember'],
    })
  })

  test('2.1.1 小区的标识写成文字，空的列写 null', () => {
    const [written] = communities.response.write([
      { id: 1, name: '阳光里', identifier: '10001', pinyin: 'yangguangli' },
    ]) as [Record<string, unknown>]
    expect(written).toEqual({
      id: 1,
      city_id: null,
      community_name: '阳光里',
      community_identifier: '10001',
      community_pinyin: 'yangguangli',
      community_type: 0,
      community_order: 0,
      community_value1: null,
      community_value2: null,
      community_value3: null,
      deleted_at: null,
    })
  })

  test('R9 我的房屋里 role_name 与 role 不合时两个都读到', () => {
    const [row] = v.parse(myHouses.response.read, [
      { house_id: '5', status: '1', role: '3', role_name: '父亲', introduction: '1栋', not_register: 0 },
    ])
    expect(row).toMatchObject({
      houseId: 5,
      state: 'approved',
      role: 'husband',
      roleName: '父亲',
      withoutAccount: 0,
    })
  })

  test('2.4.1 表单写成文档的名字与数，R11 党员为 1，R12 出生为数', () => {
    const person = {
      idNumber: idNumberOf('19880318', 12),
      name: '林一禾',
      photo: 'https://photo.test/1.jpg',
      sex: 'female' as const,
      birth: '19880318',
      nation: '汉',
      address: '某市某路1号',
      politicalStatus: 'partyMember' as const,
      veteran: false,
      lowIncome: false,
      petitioner: false,
      job: '教师',
      company: '某校',
    }
    const input = {
      ...person,
      phone: '19000001234',
      houseId: 7,
      role: 'owner' as const,
      ownerChoice: 'join' as const,
    }
    expect(v.safeParse(submitForm.request.check, input).success).toBe(true)
    expect(submitForm.request.write(input)).toMatchObject({
      idcard: person.idNumber,
      sex: 2,
      birth: 19880318,
      zzmm: 1,
      tyjr: 0,
      dibao: 0,
      shangfang: 0,
      house_id: 7,
      role: 1,
      choice: 1,
    })
  })

  test('2.4.2 没有选的不写', () => {
    expect(bindMoreHouses.request.write({ phone: '19000001234', houseId: 7 })).toEqual({
      phone: '19000001234',
      house_id: 7,
    })
  })
})
