import { propertyNumberOf } from '@/platform/property-number'

const HOUSE = {
  communityIdentifier: '00001',
  buildingNumber: 11,
  unitNumber: 1,
  floorNumber: 2,
  houseNumber: 201,
}

test('R41 房屋编号按小区的规则写成，可以补零', () => {
  expect(propertyNumberOf(HOUSE, { '00001': 'A{building}-{unit}-{floor:2}-{house:4}' })).toBe('A11-1-02-0201')
  expect(propertyNumberOf({ ...HOUSE, floorNumber: -1 }, { '00001': '{floor:2}' })).toBe('-01')
  expect(propertyNumberOf(HOUSE, { '*': '{community}-{house}' })).toBe('00001-201')
})

test('R41 单独写明的一套房屋用写明的编号，小区的规则先于通用的', () => {
  const rules = { '*': 'X', '00001': 'Y{house}', '00001/11/1/2/201': 'B1-0201' }
  expect(propertyNumberOf(HOUSE, rules)).toBe('B1-0201')
  expect(propertyNumberOf({ ...HOUSE, houseNumber: 202 }, rules)).toBe('Y202')
})

test('R41 没有规则，或规则要的编号不知道时没有编号', () => {
  expect(propertyNumberOf(HOUSE, {})).toBeUndefined()
  expect(propertyNumberOf(HOUSE, { '10002': 'A{house}' })).toBeUndefined()
  expect(propertyNumberOf({ communityIdentifier: '00001' }, { '*': 'A{house}' })).toBeUndefined()
  expect(propertyNumberOf({}, { '*': 'A' })).toBeUndefined()
})

test('这里的规则与模拟后台的一致', () => {
  expect(propertyNumberOf(HOUSE)).toBe('00001-11-1-02-201')
})
