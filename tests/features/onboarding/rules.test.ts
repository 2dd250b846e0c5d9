import { checkDigit } from '@/contract/core/id-number'
import {
  bornLater,
  mismatches,
  withIdNumberFacts,
  factsOfIdNumber,
} from '@/features/onboarding/id-consistency'
import { nationOf, nationOptions } from '@/features/onboarding/nations'
import { KIN_OPTIONS, relationshipOptions, defaultsFor } from '@/features/onboarding/roles'
import { roles } from '@/contract/core/vocabulary'

const ID = '990000199104122468'

test('身份证号说出出生日期和性别；没写完或校验位不对的什么也不说', () => {
  expect(factsOfIdNumber(` ${ID} `)).toEqual({ birth: '19910412', sex: 'female' })
  expect(factsOfIdNumber('99000019910412246')).toBeUndefined()
  expect(factsOfIdNumber('990000199104122469')).toBeUndefined()
})

test('只指出真正矛盾的项', () => {
  expect(mismatches({ idNumber: ID })).toEqual({})
  expect(mismatches({ idNumber: ID, birth: '19910412', sex: 'female' })).toEqual({})
  expect(Object.keys(mismatches({ idNumber: ID, birth: '19910413', sex: 'male' }))).toEqual(['birth', 'sex'])
  expect(mismatches({ idNumber: '1', birth: '19910413', sex: 'male' })).toEqual({})
})

test('出生日期在今天之后的号码不收，当天的收', () => {
  const first17 = '99000020990101001'
  const later = first17 + checkDigit(first17)
  expect(bornLater(later, '20981231')).toMatch(/出生日期还没有到/)
  expect(bornLater(later, '20990101')).toBeUndefined()
  expect(bornLater('1', '20981231')).toBeUndefined()
})

test('由号码带出的只是还空着的项', () => {
  expect(withIdNumberFacts({ idNumber: ID, sex: 'male' })).toEqual({
    idNumber: ID,
    sex: 'male',
    birth: '19910412',
  })
})

test('五十六个民族和证件上另有的写法各一次；归到表里，表外的原样保留', () => {
  const names = nationOptions('汉').map(({ value }) => value)
  expect(names.filter((name) => nationOf(`${name}族`) === name)).toHaveLength(61)
  expect(new Set(names).size).toBe(61)
  expect(nationOf('汉族')).toBe('汉')
  expect(nationOf('穿青人')).toBe('穿青人')
  expect(nationOptions('汉')).toContainEqual({ value: '穿青人', label: '穿青人' })
  expect(nationOptions('僜人').at(-1)).toEqual({ value: '僜人', label: '僜人' })
})

test('可选的身份随情形而变', () => {
  const of = (...choice: Parameters<typeof relationshipOptions>) =>
    relationshipOptions(...choice).map(({ value }) => value)
  expect(of(undefined)).toEqual(['owner', 'tenant', 'family', 'other'])
  expect(of('join')).not.toContain('owner')
  expect(of('replace')).toEqual(['owner'])
})

test('租客默认租户和租用，业主默认业主和自用，家人的称谓要自己选', () => {
  expect(defaultsFor('tenant')).toMatchObject({ role: 'tenant', occupantType: 'tenant', state: 'rented' })
  expect(defaultsFor('owner')).toMatchObject({ role: 'owner', occupantType: 'owner', state: 'selfUsed' })
  expect(defaultsFor('family').role).toBeUndefined()
})

test('文档里的十四种角色都选得到，不建议的“家属”排在最后', () => {
  const kin = KIN_OPTIONS.map(({ value }) => value)
  expect(new Set([...kin, 'owner', 'tenant', 'other'])).toEqual(new Set(roles.words))
  expect(kin.at(-1)).toBe('family')
})
