import fc from 'fast-check'
import * as v from 'valibot'
import { isKnown, openly, type Enumeration } from '@/contract/core/values'
import { bindingStates, roles } from '@/contract/core/vocabulary'
import { houseUses } from '@/contract/core/form-vocabulary'
import { myHouses } from '@/contract/weapp/houses'
import { houseDetail } from '@/contract/weapp/house-detail'

const row = (fields: object) => ({ house_id: 1, status: 1, introduction: '1栋101号', ...fields })
const readRows = (...rows: object[]) => v.parse(myHouses.response.read, rows)

describe.each<[string, Enumeration<string>]>([
  ['bindingStates', bindingStates as Enumeration<string>],
  ['roles', roles as Enumeration<string>],
  ['houseUses', houseUses as Enumeration<string>],
])('R31 %s', (_, vocabulary) => {
  const codec = openly(vocabulary.asNumber)

  test('数、数的文字和词读成同一个词', () => {
    for (const word of vocabulary.words) {
      const code = vocabulary.code(word)
      for (const form of [code, String(code), vocabulary.label(word)])
        expect(v.parse(codec.read, form)).toBe(word)
    }
  })

  test('别的词和数原样留下，写回去也是它', () => {
    const other = fc.oneof(
      fc.integer({ min: 100, max: 999 }),
      fc.string({ minLength: 1 }).filter((text) => text.trim() !== '' && !/\d/.test(text)),
    )
    fc.assert(
      fc.property(other, (raw) => {
        const read = v.parse(codec.read, raw)
        expect(read).toEqual({ unknown: String(raw).trim() })
        expect(codec.write(read)).toBe(String(raw).trim())
      }),
    )
  })
})

test('R31 屏幕上只显示中文的词，数和代码显示为未知', () => {
  expect(bindingStates.show({ unknown: '冻结中' })).toBe('冻结中')
  expect(bindingStates.show({ unknown: '17' })).toBe('未知')
  expect(bindingStates.show({ unknown: 'FROZEN' })).toBe('未知')
})

test('R31 一行靠房屋、审核或成员关系的编号认出来；一个都没有的算读不了', () => {
  const read = readRows(
    row({}),
    row({ house_id: null, shenhe_id: '7', status: '审核中' }),
    row({ house_id: '', people_house_id: 9, status: '已解绑' }),
    row({ house_id: undefined }),
    row({ house_id: 0 }),
  )
  expect(
    read.map(({ houseId, applicationId, membershipId }) => [houseId, applicationId, membershipId]),
  ).toEqual([
    [1, undefined, undefined],
    [undefined, 7, undefined],
    [undefined, undefined, 9],
  ])
  expect(read.unreadable).toBe(2)
})

test('R31 角色写成词或没见过的词，不影响这一行', () => {
  const read = readRows(
    row({ role: '业主' }),
    row({ role: '物业代管' }),
    row({ role: null }),
    row({ role: [] }),
  )
  expect(read.map(({ role }) => (isKnown(role) ? role : role?.unknown))).toEqual([
    'owner',
    '物业代管',
    undefined,
    undefined,
  ])
})

test('R31 房屋详情里数和词都读得到，缺的就缺', () => {
  const detail = v.parse(houseDetail.response.read, {
    introduction: '1栋101号',
    house_type: '1',
    use: '住宅',
    xingzhi: null,
    zhuhuleixing: '物业代管',
    yibangding: [
      { name: '甲', people_house_id: 3 },
      { name: '乙', role: 3 },
    ],
    weibangding: [{ name: '丙', action: '家属绑定' }],
  })
  expect(detail).toMatchObject({
    houseType: 'apartment',
    use: 'residence',
    occupantType: { unknown: '物业代管' },
    bound: [
      { name: '甲', membershipId: 3 },
      { name: '乙', role: 'husband' },
    ],
    unbound: [{ name: '丙', action: '家属绑定' }],
  })
  expect(detail.ownership).toBeUndefined()
})
