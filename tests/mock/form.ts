import { idNumberOf, phoneOf } from '~mock/world/people/seed-people'
import { houseAt, type HousePath } from '~mock/world/places/seed-places'
import type { Json, TestMock } from '~tests/support/mock'

export const houseId = (mock: TestMock, path: HousePath): number => houseAt(mock.world, path).id

/** A form that the documents accept, under the wire's names. */
export const form = (house: number, extra: Json = {}): Json => ({
  phone: phoneOf(3),
  idcard: idNumberOf('19900101', 301),
  name: '沈知夏',
  photo: 'https://example.com/face.jpg',
  sex: 1,
  birth: 19900101,
  nation: '汉族',
  address: '样例省样例市灯火路3号',
  zzmm: 0,
  tyjr: 0,
  dibao: 0,
  shangfang: 0,
  job: '教师',
  company: '样例有限公司',
  house_id: house,
  ...extra,
})

/** The same form as 2021-02 sends it, with words, with `who` and with the community. */
export const laterForm = (house: number, extra: Json = {}): Json =>
  form(house, {
    who: 1,
    sex: '男',
    birth: '19900101',
    zzmm: '群众',
    tyjr: '否',
    dibao: '否',
    shangfang: '否',
    community_identifier: '10002',
    ...extra,
  })

export const submit = (mock: TestMock, token: string, body: Json) =>
  mock.post('/api/v1/weapp/yibiaosanshi', body, token)

export const myList = async (mock: TestMock, token: string) =>
  (await mock.post('/api/v1/user/housesList', {}, token)).data as Json[]

/** The newest application, as the property office reads it. */
export async function newestApplication(
  mock: TestMock,
): Promise<{ id: number; type: string; state: string }> {
  const [newest] = await mock.door<{ id: number; type: string; state: string }[]>('applications')
  if (!newest) throw new Error('nobody applied')
  return newest
}

export const decide = (mock: TestMock, id: number, state: 'approved' | 'rejected', reason?: string) =>
  mock.door('applications', { id, state, reason })

export async function verification(mock: TestMock, type: string, phone: string) {
  await mock.post('/api/v1/verificationCodes/phone', { phone, type })
  const { key, code } = await mock.lastCode(phone)
  return { verification_key: key, verification_code: code }
}

export const text = expect.any(String) as string
