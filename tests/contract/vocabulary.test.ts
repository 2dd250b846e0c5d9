import * as v from 'valibot'
import type { Enumeration } from '@/contract/core/values'
import { applicationStates, bindingStates, roles } from '@/contract/core/vocabulary'
import {
  houseTypes,
  houseStates,
  houseUses,
  occupantTypes,
  ownerChoices,
  ownerships,
  politicalStatuses,
  politicalStatusesOf001,
  sexes,
} from '@/contract/core/form-vocabulary'

const all: Record<string, Enumeration<string>> = {
  applicationStates: applicationStates as Enumeration<string>,
  bindingStates: bindingStates as Enumeration<string>,
  houseTypes: houseTypes as Enumeration<string>,
  houseStates: houseStates as Enumeration<string>,
  houseUses: houseUses as Enumeration<string>,
  occupantTypes: occupantTypes as Enumeration<string>,
  ownerChoices: ownerChoices as Enumeration<string>,
  ownerships: ownerships as Enumeration<string>,
  politicalStatuses: politicalStatuses as Enumeration<string>,
  politicalStatusesOf001: politicalStatusesOf001 as Enumeration<string>,
  roles: roles as Enumeration<string>,
  sexes: sexes as Enumeration<string>,
}

test.each(Object.keys(all))('%s 的数、文字的数、汉字都读成同一个词', (name) => {
  const vocabulary = all[name]
  for (const word of vocabulary?.words ?? []) {
    for (const form of ['asNumber', 'asText', 'asLabel'] as const) {
      const codec = vocabulary?.[form]
      const written = codec?.write(word)
      for (const reader of ['asNumber', 'asText', 'asLabel'] as const) {
        expect(v.parse(vocabulary?.[reader].read ?? v.never(), written)).toBe(word)
      }
    }
  }
  expect(new Set(vocabulary?.words.map((word) => vocabulary.code(word))).size).toBe(vocabulary?.words.length)
})

test('写出的是示例的样子', () => {
  expect(roles.asNumber.write('owner')).toBe(1)
  expect(roles.asText.write('owner')).toBe('1')
  expect(sexes.asLabel.write('female')).toBe('女')
})

test('表外的数与空值不猜', () => {
  for (const raw of [99, '99', '', null, undefined, '外星人', 'owner']) {
    expect(v.safeParse(roles.asNumber.read, raw).success).toBe(false)
  }
})

test('R9 3 是丈夫（表），5 是父亲', () =>
  expect([roles.label('husband'), roles.code('father')]).toEqual(['丈夫', 5]))

test('R10 1 无论写作本人还是业主，都显示业主', () => {
  for (const raw of [1, '1', '本人', '业主'])
    expect(roles.label(v.parse(roles.asText.read, raw))).toBe('业主')
})

test('R11 weapp 的 1 与 security v1 的 2 是同一个党员', () => {
  expect(v.parse(politicalStatuses.asNumber.read, 1)).toBe('partyMember')
  expect(v.parse(politicalStatusesOf001.asText.read, '2')).toBe('partyMember')
  expect(v.parse(politicalStatusesOf001.asText.read, '1')).toBe('masses')
  expect(v.parse(politicalStatuses.asLabel.read, '党员')).toBe('partyMember')
})

test('审核状态的各种说法是同一个词', () => {
  const same = {
    approved: ['已通过', '已通过审核', '审核通过', 1],
    pending: ['待审核', '等待审核', '2'],
    rejected: ['未通过', '未通过审核', '审核未通过', 0],
  }
  for (const [word, forms] of Object.entries(same)) {
    for (const form of forms) expect(v.parse(applicationStates.asNumber.read, form)).toBe(word)
  }
})

test('R31 我的房屋里的状态，数和各种说法都读得到', () => {
  const same = {
    approved: ['审核已通过', '已通过', 1, '1'],
    pending: ['审核中', '待审核', 2],
    rejected: ['未通过审核', 0],
    unbinding: ['解绑审核中'],
    unbound: ['已解绑'],
  }
  for (const [word, forms] of Object.entries(same)) {
    for (const form of forms) expect(v.parse(bindingStates.asNumber.read, form)).toBe(word)
  }
})
