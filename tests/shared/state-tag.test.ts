/** @jest-environment node */
import { applicationTypes, bindingStates, roles } from '@/contract/core/vocabulary'
import { houseInSentence, purposeOf, purposeOfType, stateTagOf } from '@/shared/state-tag'

const HOUSE = '晨曦家园1栋1单元1楼101号'
const TYPES = applicationTypes.words.map((type) => [type, applicationTypes.label(type)] as const)
const ROLES = roles.words.map((role) => roles.label(role))

/** All texts that backends were seen to write about an application, for each type and role. */
const texts = TYPES.flatMap(([, label]) =>
  ROLES.flatMap((role) => [label, `${role}正在申请：${label}`, `${HOUSE}的${role}正在申请：${label}`]),
)
const STATE_WORDS = [...bindingStates.words.map((state) => bindingStates.show(state)), '正在', '审核', '通过']

test.each(bindingStates.words)('状态是 %s 时，用途那一行不说状态，后台写的“正在申请”也不照抄', (state) => {
  const said = texts.map((text) => `${houseInSentence(text)} ${purposeOf(text) ?? ''}`)
  const { word } = stateTagOf('application', state)
  for (const one of [...said, ...applicationTypes.words.map(purposeOfType)])
    expect([one, STATE_WORDS.filter((other) => one.includes(other))]).toEqual([one, []])
  expect(word).toBe(bindingStates.show(state))
})

test('房屋和申请各有一套词，一个状态一个颜色', () => {
  const table = bindingStates.words.map((state) => [
    state,
    stateTagOf('house', state).word,
    stateTagOf('application', state).word,
    stateTagOf('application', state).kind,
  ])
  expect(table).toEqual([
    ['rejected', '未通过', '未通过', 'danger'],
    ['approved', '已绑定', '已通过', 'success'],
    ['pending', '待审核', '待审核', 'warning'],
    ['withdrawn', '已撤回', '已撤回', 'neutral'],
    ['unbinding', '解绑审核中', '解绑审核中', 'warning'],
    ['unbound', '已解绑', '已解绑', 'neutral'],
  ])
})

test('R31 没见过的状态照样显示，不上颜色', () => {
  expect(stateTagOf('house', { unknown: '冻结中' })).toEqual({ word: '冻结中', kind: 'neutral' })
})

test.each([
  [`${HOUSE}的租客正在申请：租客绑定`, HOUSE, '以租客身份申请绑定'],
  [`${HOUSE}的丈夫正在申请：家属绑定`, HOUSE, '以丈夫身份申请绑定'],
  [`${HOUSE}的业主正在申请：替换业主`, HOUSE, '以新业主身份申请绑定'],
  ['我的家园1栋101号的住户正在申请：修改个人信息', '我的家园1栋101号', '申请更正个人信息'],
  ['云庭1栋105号', '云庭1栋105号', undefined],
  ['云庭1栋105号正在申请绑定', '云庭1栋105号申请绑定', undefined],
])('“%s”是哪套房屋、为了什么', (sentence, house, purpose) => {
  expect(houseInSentence(sentence)).toBe(house)
  expect(purposeOf(sentence)).toBe(purpose)
})
