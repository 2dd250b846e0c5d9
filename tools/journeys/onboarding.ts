// The steps of the form for a house (一标三实), as a resident takes them. Each function ends where the next one begins.
import { pages } from '../../src/routes/pages'
import type { Finger, Phone } from './phone'

/** The phone of a newcomer, which the registry does not know. */
export const MY_PHONE = '19000000020'
/** The phone of the owner of OWNED, which the registry knows. */
export const OWNERS_PHONE = '19000000012'
/** A house in which nobody lives. */
export const FREE = ['晨曦家园', '10栋', '2单元', '5楼', '501号'] as const
export const FREE_NAME = FREE.join('')
/** A house whose owner the registry knows. */
export const OWNED = ['晨曦家园', '5栋', '1单元', '1楼', '102号'] as const
export const OWNED_NAME = OWNED.join('')

/** Where pictures come from: the phone's album, or the samples that mock builds offer. */
export type Source = 'album' | 'samples'

export async function openForm(phone: Phone): Promise<void> {
  await phone.tap('绑定房屋')
  await phone.at(pages.form.path)
  await phone.atStep('验证手机号')
}

/** Asks for a code and types it, in any form with 手机号 and 验证码. */
export async function giveCode(finger: Finger, number: string): Promise<void> {
  await finger.fill('手机号', number)
  await finger.tap('获取验证码')
  await finger.offers(/秒后重发/)
  await finger.fill('验证码', await finger.lastCode(number))
}

/** Verifies the phone. If the registry knows it, its owner is bound at once; otherwise the picker of houses is shown. */
export async function verifyPhone(finger: Finger, number = MY_PHONE): Promise<void> {
  await giveCode(finger, number)
  await finger.tap('验证并继续')
}

export async function pickHouse(finger: Finger, places: readonly string[] = FREE): Promise<void> {
  for (const place of places) await finger.pickPlace(place)
  await finger.atStep('与房屋的关系')
}

export async function relateAsOwner(finger: Finger): Promise<void> {
  await finger.choose(/房屋登记在您名下/)
  await finger.tap('下一步')
  await finger.atStep('人脸照片')
}

export const consent = (finger: Finger): Promise<void> => finger.tick(/我同意/)

/** Consents to the use of the portrait and chooses one. It is sent with the application. */
export async function sendPortrait(finger: Finger, source: Source = 'album'): Promise<void> {
  if (source === 'album') await finger.nextPicture('face')
  await finger.tap(source === 'album' ? '从相册选择' : '使用样例照片')
  await finger.see('照片已选好，提交申请时才会上传')
}

export async function chooseFacePhoto(finger: Finger, source: Source = 'album'): Promise<void> {
  await consent(finger)
  await sendPortrait(finger, source)
  await finger.tap('下一步')
  await finger.atStep('身份证信息')
}

export async function chooseIdCard(finger: Finger, source: Source = 'album'): Promise<void> {
  await consent(finger)
  if (source === 'album') await finger.nextPicture('card')
  await finger.tap(source === 'album' ? '从相册选择' : '使用样例身份证：样例甲')
  await finger.see(/已识别/)
  await finger.tap('下一步')
  await finger.atStep('其他信息')
}

export async function answerRest(finger: Finger): Promise<void> {
  await finger.fill('职业', '教师')
  await finger.fill('工作单位', '样例小学')
  await answerSensitive(finger)
}

/** The facts of the last step that are asked for anew each time. */
export async function answerSensitive(finger: Finger): Promise<void> {
  await finger.choose('群众')
  for (const group of [/退役军人/, /低保/, /上访/]) await finger.choose('否', group)
  await finger.tap('下一步')
  await finger.atStep('核对并提交')
}

/** Goes from the opened form to the step of the portrait. */
export async function toPortrait(finger: Finger, number = MY_PHONE): Promise<void> {
  await verifyPhone(finger, number)
  await pickHouse(finger)
  await relateAsOwner(finger)
}

/** Goes from the opened form to the review of all data. */
export async function toReview(
  finger: Finger,
  { number = MY_PHONE, source = 'album' as Source } = {},
): Promise<void> {
  await toPortrait(finger, number)
  await chooseFacePhoto(finger, source)
  await chooseIdCard(finger, source)
  await answerRest(finger)
}

export async function submit(finger: Finger): Promise<void> {
  await finger.tap('提交审核')
  await finger.see('已提交，等待物业审核')
}

/** The owner of the house consents by the code that was sent to their phone (R21). */
export async function giveOwnersCode(finger: Finger): Promise<void> {
  await finger.tap('获取验证码')
  await finger.see(/前有效/)
  await finger.fill('业主验证码', await finger.lastCode(OWNERS_PHONE))
  await finger.tap('验证')
  await finger.see('业主已同意，验证通过。')
}

/** The property office decides the newest application. */
export async function decide(phone: Phone, state: 'approved' | 'rejected', reason?: string): Promise<void> {
  const [newest] = await phone.door<{ id: number }[]>('applications')
  if (!newest) throw new Error('there is no application')
  await phone.door('applications', { id: newest.id, state, reason })
}
