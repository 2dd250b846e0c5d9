import fc from 'fast-check'
import { parsePropertyNumber, parsePropertyPath, propertyNumber } from '@/contract/zhongmin/property-number'

const house = {
  communityIdentifier: '10002',
  buildingNumber: 1,
  unitNumber: 1,
  floorNumber: 2,
  houseNumber: 201,
}

test('房屋编号由五个号码组成，楼层和房间至少两位', () => {
  expect(propertyNumber(house)).toBe('10002-1-1-02-201')
  expect(propertyNumber({ ...house, floorNumber: -1, houseNumber: 3 })).toBe('10002-1-1--01-03')
  expect(propertyNumber({ communityIdentifier: '10002', buildingNumber: 11 })).toBe('10002-11')
})

test('任何房屋的编号都读得回来', () => {
  const number = fc.integer({ min: 0, max: 99_999 })
  const numbers = fc.record({
    communityIdentifier: fc.stringMatching(/^[\w.]{1,12}$/),
    buildingNumber: number,
    unitNumber: number,
    floorNumber: fc.integer({ min: -9, max: 200 }),
    houseNumber: number,
  })
  fc.assert(fc.property(numbers, (one) => expect(parsePropertyNumber(propertyNumber(one))).toEqual(one)))
})

test.each([
  '',
  '10002',
  '10002-1-1-02',
  'A11-a-a-02-01',
  '10002-1-1-02-201-1',
  '10002--1-02-201',
  ' 10002-1-1-02-201',
])('%p 不是完整的房屋编号', (text) => expect(parsePropertyNumber(text)).toBeUndefined())

test('编号的前一段是上级', () => {
  expect(parsePropertyPath('10002-1')).toMatchObject({ communityIdentifier: '10002', buildingNumber: 1 })
  expect(parsePropertyPath('花园 小区')).toBeUndefined()
})
