import { ApiError, failedWith, sentenceOf } from '@/api/errors'
import { houseDetail } from '@/contract/rental/houses'
import { fileAddress } from '@/contract/rental/media'
import { preorderStates, userTypes, type PreorderState, type UserType } from '@/contract/rental/vocabulary'
import type { UnknownWord } from '@/contract/core/values'
import { rentalSettings, type Place } from '@/platform/env'
import { formatFen } from '@/shared/money'
import { toast } from '@/platform/feedback'
import { callPhone } from '@/platform/phone-call'

const UNKNOWN = '未填'

/** Whole yuan without their zeros: ¥2800. */
export const yuanWords = (fen: number): string => formatFen(fen).replace(/\.00$/, '')

/** A rent of 0 was never told. */
export const rentWords = (fen: number | undefined): string =>
  fen ? `${yuanWords(fen)}/月` : `租金${UNKNOWN}`

export const sizeWords = (size: number | undefined): string => (size ? `${size}㎡` : `面积${UNKNOWN}`)

/** A public server writes a type that was never told as "0". */
export const typeWords = (type: string | undefined): string =>
  type && type.trim() !== '0' ? type : `户型${UNKNOWN}`

export const directionWords = (direction: string): string =>
  /^[东南西北]+$/.test(direction) ? `朝${direction}` : direction

/** "1|3" is a deposit of one month and three months' rent at a time: 押一付三. */
export const paymentWords = (type: string | undefined): string | undefined => {
  const [, deposit, rent] = /^(\d)\|(\d)$/.exec(type ?? '') ?? []
  const words = '零一二三四五六七八九'
  return deposit && rent ? `押${words.charAt(Number(deposit))}付${words.charAt(Number(rent))}` : undefined
}

/** 1.2公里, 350米; straight as the crow flies. */
export const distanceWords = (km: number): string =>
  km < 1 ? `${Math.max(10, Math.round(km * 100) * 10)}米` : `${km.toFixed(1)}公里`

/** Seconds since it was created. */
export function ageWords(seconds: number): string {
  const days = Math.floor(seconds / 86_400)
  return days < 1 ? '今天发布' : `${days}天前发布`
}

export const lessorWords = (type: UserType): string => userTypes.label(type)

const radians = (degrees: number) => (degrees * Math.PI) / 180

/** Kilometres between two places on the globe. */
export function distanceBetween(
  a: Pick<Place, 'longitude' | 'latitude'>,
  b: Pick<Place, 'longitude' | 'latitude'>,
): number {
  const half = (from: number, to: number) => Math.sin(radians(to - from) / 2) ** 2
  const h =
    half(a.latitude, b.latitude) +
    Math.cos(radians(a.latitude)) * Math.cos(radians(b.latitude)) * half(a.longitude, b.longitude)
  return 2 * 6371 * Math.asin(Math.min(1, Math.sqrt(h)))
}

/** A title, or what stands in for one. */
export const titleOf = ({
  title,
  districtName,
  type,
}: {
  readonly title?: string
  readonly districtName?: string
  readonly type?: string
}): string =>
  title || [districtName, type && type !== '0' ? type : ''].filter(Boolean).join(' ') || '待租房源'

/** The address of a picture or a video; plain http is not loaded (R24) outside of previews. */
export const mediaUrl = (path: string): string => fileAddress(rentalSettings.baseUrl, path)

/** The house was taken off, or never was. */
export const isWithdrawn = (error: unknown): boolean => failedWith(error, houseDetail, 'noHouse')

/** Its token is not the sign-in: whoever reads this is signed in. */
export const rentalSentence = (error: unknown): string =>
  error instanceof ApiError && error.kind === 'sessionLost'
    ? '租房系统没有认出您，请稍后重试'
    : sentenceOf(error)

const TAGS: Readonly<Record<PreorderState, 'info' | 'success' | 'neutral' | 'warning'>> = {
  submitted: 'info',
  paid: 'success',
  viewed: 'neutral',
  disputed: 'warning',
  refunded: 'neutral',
}

export const preorderTag = (
  state: PreorderState | UnknownWord,
): { readonly word: string; readonly kind: (typeof TAGS)[PreorderState] } => ({
  word: preorderStates.show(state),
  kind: typeof state === 'string' ? TAGS[state] : 'neutral',
})

/** Calls the other side of a viewing; tells the number where the phone refuses to. */
export async function callContact(phone: string): Promise<void> {
  if ((await callPhone(phone)) === 'refused') toast(`没有打开电话，请在拨号界面输入 ${phone}`)
}
