import { loginByPhone } from '@/contract/weapp/auth'
import { houses } from '@/contract/weapp/places'
import { facePhoto } from '@/contract/weapp/uploads'
import { handle } from '~mock/server/handler'

// Code that must not compile. The type check is the test.
export const mistakes = () => [
  // @ts-expect-error a house without its number
  handle(houses, () => [{ id: 1, floorId: 1, communityIdentifier: '10002', name: '101号', type: 1 }]),
  // @ts-expect-error no answer where one is due
  handle(houses, () => undefined),
  // @ts-expect-error the request has no houseId
  handle(houses, (_, { houseId }) => [houseId].slice(1)),
  // @ts-expect-error 1.3.1 documents no failure of that name
  handle(loginByPhone, ({ fail }) => fail('visitor')),
  handle(loginByPhone, ({ caller, fail }) => {
    // @ts-expect-error a public call has no caller
    const subject: number = caller.subject
    return fail(subject === 1 ? 'codeWrong' : 'codeExpired')
  }),
  // @ts-expect-error 2.1.5 has no file
  handle(houses, ({ file }) => [file.bytes].slice(1)),
  handle(facePhoto, ({ file, caller }) => `${file.name}${caller?.subject}`),
]

test('处理器的类型来自接口约定，写错不能编译', () => {
  expect(mistakes()).toHaveLength(7)
})
