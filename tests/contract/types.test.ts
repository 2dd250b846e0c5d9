import type { Call } from '@/api/client'
import { failedWith } from '@/api/errors'
import { object } from '@/contract/core/codec'
import { defineEndpoint, type Input, type Output } from '@/contract/core/endpoint'
import { text } from '@/contract/core/values'
import { sendCode } from '@/contract/weapp/auth'
import { loginByWxCode } from '@/contract/weapp/token'
import { bindMoreHouses } from '@/contract/weapp/form'
import { buildings, communities } from '@/contract/weapp/places'
import { houseOwner, securityPhone } from '@/contract/weapp/verification'
import { facePhoto } from '@/contract/weapp/uploads'

// The type check is the test: an expectation that does not fail any more is an error itself. Nothing here is run.
declare const call: Call
declare const error: unknown

/** The answer of a mock's handler, with its type checked. */
const answers =
  <E extends typeof houseOwner | typeof securityPhone | typeof communities>(_endpoint: E) =>
  (_handler: () => Output<E>) =>
    undefined

const house = { communityIdentifier: '1', buildingNumber: 1, unitNumber: 1, floorNumber: 1, houseNumber: 1 }

export const proofs = {
  wrongBody: () => [
    call(sendCode, { phone: '19000001234', purpose: 'login' }),
    // @ts-expect-error a phone is text on our side (R7)
    call(sendCode, { phone: 19000001234, purpose: 'login' }),
    // @ts-expect-error yezhu is the wire's word; ours is owner
    call(sendCode, { phone: '19000001234', purpose: 'yezhu' }),
    // @ts-expect-error a role is a word, not the document's number
    call(bindMoreHouses, { phone: '19000001234', houseId: 1, role: 1 }),
    // @ts-expect-error no field of that name
    call(bindMoreHouses, { phone: '19000001234', houseId: 1, zzmm: 1 }),
  ],
  missingParameter: () => [
    // @ts-expect-error the purpose is missing
    call(sendCode, { phone: '19000001234' }),
    // @ts-expect-error 2.1.2 wants the community (R5)
    call(buildings, {}),
    // @ts-expect-error the input itself is missing
    call(communities),
    // @ts-expect-error an upload without its file
    call(facePhoto, house),
    call(facePhoto, { ...house, file: { path: 'wxfile://1.jpg' } }),
    // Fields that may be left out.
    call(bindMoreHouses, { phone: '19000001234', houseId: 1 }),
  ],
  wrongAnswer: async () => {
    const owner = await call(houseOwner, { houseId: 1 })
    const masked: string = owner.maskedPhone
    // @ts-expect-error the wire's name does not exist on our side
    const wire: unknown = owner.people_phone
    // @ts-expect-error an enumeration is no free text
    const use: 'palace' = owner.use
    return [masked, wire, use]
  },
  wrongHandler: () => [
    answers(securityPhone)(() => 'bound'),
    // @ts-expect-error no such answer
    answers(securityPhone)(() => 'maybe'),
    // @ts-expect-error fields are missing
    answers(houseOwner)(() => ({ phone: '19000001234' })),
    // @ts-expect-error a list is asked for
    answers(communities)(() => ({ id: 1 })),
  ],
  wrongFailure: () => [
    failedWith(error, loginByWxCode, 'visitor'),
    // @ts-expect-error not among the documented failures of 1.4.1
    failedWith(error, loginByWxCode, 'tooOld'),
  ],
  wrongPath: () =>
    defineEndpoint({
      ...sendCode,
      id: 'zhongmin.act',
      // @ts-expect-error :number is no field of the request
      path: '/requests/:number',
      request: object({ other: text() }),
    }),
  input: (): Input<typeof buildings> => ({ communityIdentifier: '1' }),
}

test('错误的请求、缺少的参数、错误的回答在编译时被拒绝', () => {
  expect(Object.keys(proofs)).toHaveLength(7)
})
