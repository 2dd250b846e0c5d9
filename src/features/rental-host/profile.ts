import { create } from 'zustand'
import type { LocalFile } from '@/api/ports'
import type { Input } from '@/contract/core/endpoint'
import { createUserinfo } from '@/contract/rental/users'
import { EDUCATIONS } from '@/contract/rental/vocabulary'
import { pictureToSend } from '@/platform/media'
import { call } from '@/session/backend'
import { onErase } from '@/session/erasure'
import { hasProfile } from './checklist'
import type { Me } from './me'

export type ProfileValues = Input<typeof createUserinfo>

/** What was typed, and the portrait. It is in memory only, because it contains a payout account and an ID number (R25). */
interface ProfileDraft {
  readonly values?: Partial<ProfileValues>
  readonly portrait?: LocalFile
}
export const useProfileDraft = create<ProfileDraft>()(() => ({}))
onErase(() => useProfileDraft.setState({}, true), 'drafts')

export const clearProfileDraft = (): void => useProfileDraft.setState({}, true)

/** The sentence below a field. One that does not say what is missing gets the field's name: 请填写 becomes 请填写职业. */
export const errorNaming = (label: string, error: string | undefined): string | undefined =>
  error === '请填写' || error === '请选择' ? `${error}${label}` : error

/** The first day of each sign as month and day (121), in the order of the year. */
const SIGNS: readonly (readonly [from: number, sign: string])[] = [
  [101, '摩羯座'],
  [120, '水瓶座'],
  [219, '双鱼座'],
  [321, '白羊座'],
  [420, '金牛座'],
  [521, '双子座'],
  [622, '巨蟹座'],
  [723, '狮子座'],
  [823, '处女座'],
  [923, '天秤座'],
  [1024, '天蝎座'],
  [1123, '射手座'],
  [1222, '摩羯座'],
]

/** Turns '19910412' into 白羊座. */
export const constellationOf = (birthday: string): string => {
  const day = Number(birthday.slice(4))
  return SIGNS.reduce((found, [from, sign]) => (day >= from ? sign : found), '摩羯座')
}

/** What the server gives back of an earlier profile. It never gives back the payout account. */
export function profileOf(me: Me): Partial<ProfileValues> {
  if (!hasProfile(me)) return {}
  const { wxNickname, wxSex, userType, selfDescription, addressProvince, addressCity, birthday } = me
  const { constellations, education, occupation, tel, virtualTelFlag, virtualTel, wechat, qq } = me
  return {
    nickname: wxNickname,
    sex: wxSex,
    userType,
    selfDescription,
    addressProvince,
    addressCity,
    birthday,
    constellations,
    education: EDUCATIONS.find((one) => one === education),
    occupation,
    tel,
    virtualTelFlag,
    virtualTel,
    wechat,
    qq,
  }
}

/** Tells whether the server has what was sent, as far as it gives it back. */
export const isProfileOf = (me: Me, sent: ProfileValues): boolean =>
  hasProfile(me) &&
  (me.userType ?? sent.userType) === sent.userType &&
  (me.selfDescription ?? sent.selfDescription) === sent.selfDescription &&
  me.occupation === sent.occupation

const MAX_BYTES = 512 * 1024

/** Sends the profile. Rejects with an ApiError or a MediaFailure. */
export async function sendProfile(values: ProfileValues, portrait: LocalFile): Promise<void> {
  // Only landlords can have a 400 number.
  const own =
    values.userType === 'landlord' ? values : { ...values, virtualTelFlag: undefined, virtualTel: undefined }
  await call(createUserinfo, { ...own, files: { portrait: await pictureToSend(portrait, MAX_BYTES) } })
}
