import { roles } from '@/contract/core/vocabulary'
import { houseInSentence, purposeOf } from '@/shared/state-tag'
import type { Application, HouseItem } from './queries'

/** The backend's role_name, or else our word for the role; the two may differ (R9). */
const roleWord = ({ role, roleName }: Pick<HouseItem, 'role' | 'roleName'>): string | undefined =>
  roleName ?? (role && roles.show(role))

const withoutAccountWords = (count = 0): string =>
  count > 0 ? `${count} 位家人还没注册小程序` : '家人都已注册小程序'

/** The line below a house: 业主 · 1 位家人还没注册小程序. */
export const houseNote = (house: HouseItem): string =>
  [roleWord(house), withoutAccountWords(house.withoutAccount)].filter(Boolean).join(' · ')

/** The line below a house that the resident has left: 租客 · 2021-01-08 10:00:00. */
export const formerNote = ({ endedAt, ...house }: HouseItem): string =>
  [roleWord(house), endedAt].filter(Boolean).join(' · ')

/** The two lines of an application: 晨曦家园1栋1单元1楼101号 / 以业主身份申请绑定. */
export const applicationTitle = ({ introduction, action }: Pick<Application, 'introduction' | 'action'>) => ({
  title: houseInSentence(introduction),
  purpose: purposeOf(action ?? introduction),
})

export const refusalReason = ({ refuseReason }: Pick<Application, 'refuseReason'>): string =>
  refuseReason?.trim() || '物业没有填写原因，请联系小区物业服务中心了解'
