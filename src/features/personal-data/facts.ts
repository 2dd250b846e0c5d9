import { politicalStatuses, sexes } from '@/contract/core/vocabulary'
import { consentScopes } from '@/contract/weapp/consents'
import { formatCalendarDate, formatMoment } from '@/shared/dates'
import { houseInSentence, purposeOfType, stateTagOf } from '@/shared/state-tag'
import type { Person, PersonalData } from './queries'

export type Fact = readonly [name: string, value: string]

const NOT_GIVEN = '未提供'
const yesNo = (value: boolean | undefined) => (value === undefined ? NOT_GIVEN : value ? '是' : '否')

/** The facts of the form, in the form's order. */
export const personFacts = (person: Person): Fact[] => [
  ['姓名', person.name],
  ['身份证号', person.idNumber],
  ['手机号', person.phone],
  ['性别', person.sex ? sexes.label(person.sex) : NOT_GIVEN],
  ['出生日期', person.birth ? formatCalendarDate(person.birth) : NOT_GIVEN],
  ['民族', person.nation || NOT_GIVEN],
  ['户籍地址', person.address || NOT_GIVEN],
  ['人脸照片', person.photo ? '已提供' : NOT_GIVEN],
  ['职业', person.job || NOT_GIVEN],
  ['工作单位', person.company || NOT_GIVEN],
  ['政治面貌', person.politicalStatus ? politicalStatuses.label(person.politicalStatus) : NOT_GIVEN],
  ['退役军人', yesNo(person.veteran)],
  ['低保', yesNo(person.lowIncome)],
  ['上访记录', yesNo(person.petitioner)],
]

/** The correction that the office has not decided yet; undefined if there is none. */
export const pendingCorrection = ({ applications }: PersonalData) =>
  applications.find(({ type, state }) => type === 'changePerson' && state === 'pending')

/** The applications for houses that nobody has decided. */
export const pendingHouses = ({ applications }: PersonalData) =>
  applications.filter(({ type, state }) => type !== 'changePerson' && state === 'pending')

const section = (title: string, lines: readonly string[]) =>
  [`【${title}】`, ...(lines.length > 0 ? lines : ['（没有）']), ''].join('\n')

/** All data as a text for the resident's file. `now` is in epoch milliseconds. */
export function exportText(data: PersonalData, now: number): string {
  const { account, person, houses, applications, complaints, consents, unpaid } = data
  const at = (moment: number) => formatMoment(moment, 0)
  return [
    `万家 我的信息 导出于 ${at(now)}`,
    '',
    section('账号', [`昵称：${account.name}`, `手机号：${account.phone}`]),
    section('登记信息', person ? personFacts(person).map(([name, value]) => `${name}：${value}`) : []),
    section(
      '房屋',
      houses.map(({ introduction, role }) => `${introduction}（${role}）`),
    ),
    section(
      '申请',
      applications.map(
        ({ introduction, type, state, createdAt }) =>
          `${at(createdAt)} ${houseInSentence(introduction)}（${purposeOfType(type)}，${stateTagOf('application', state).word}）`,
      ),
    ),
    section(
      '投诉建议',
      complaints.map(({ content, createdAt }) => `${at(createdAt)} ${content}`),
    ),
    section(
      '授权记录',
      consents.map(
        ({ scope, version, given, at: moment }) =>
          `${at(moment)} ${consentScopes.label(scope)}：${given ? '同意' : '撤回'}（版本 ${version}）`,
      ),
    ),
    section('待缴费', [`${unpaid.count} 笔`]),
  ].join('\n')
}
