// The form, one step a function, as a resident goes through it.
import { pages } from '../../../src/routes/pages'
import path from 'node:path'
import { pictureFromFile } from '../../../tools/weapp-host/driver/pictures'
import type { Resident } from './resident'

const sample = (name: string) => pictureFromFile(path.join('src/assets/samples', name))

/** Picture 0 of the album is a portrait, picture 1 the first sample card. */
export const ALBUM = [sample('face-1.jpg'), sample('id-card-1.jpg')]
const CARD_PICTURE = 1

/** Signed in, registered, nothing bound. */
export const NEWCOMER = { wxCode: 'wx:resident-new', album: ALBUM }

export const MY_PHONE = '19000000020'
export const OWNERS_PHONE = '19000000012'
/** Nobody lives there. */
const FREE = ['晨曦家园', '10栋', '2单元', '5楼', '501号']
export const FREE_NAME = '晨曦家园10栋2单元5楼501号'
/** The security platform knows its owner. */
export const OWNED = ['晨曦家园', '5栋', '1单元', '1楼', '102号']
export const OWNED_NAME = '晨曦家园5栋1单元1楼102号'
/** What is read from the card. */
export const CARD = { name: '样例甲', idNumber: '990000199104122468' }

const FORM = pages.form.path

export async function openForm(resident: Resident): Promise<void> {
  await resident.tap('绑定房屋')
  await resident.at(FORM)
  await atStep(resident, '验证手机号')
}

export async function atStep({ app }: Resident, name: string): Promise<void> {
  await app.$('.wj-steps__name').filter({ hasText: name }).waitFor()
}

export async function verifyPhone(resident: Resident, phone = MY_PHONE): Promise<void> {
  await resident.fill('手机号', phone)
  await resident.tap('获取验证码')
  await resident.button(/秒后重发/).waitFor()
  await resident.fill('验证码', await resident.lastCode(phone))
  await resident.tap('验证并继续')
}

export async function pickHouse(resident: Resident, places: readonly string[] = FREE): Promise<void> {
  for (const place of places) {
    await resident.app.$('.place-grid__place').getByText(place, { exact: true }).click()
  }
  await atStep(resident, '与房屋的关系')
}

export async function relateAsOwner(resident: Resident): Promise<void> {
  await resident.choose(/房屋登记在您名下/)
  await resident.tap('下一步')
  await atStep(resident, '人脸照片')
}

export async function consent(resident: Resident): Promise<void> {
  await resident.tick(/我同意/)
}

export async function givePortrait(resident: Resident): Promise<void> {
  await consent(resident)
  await resident.tap('从相册选择')
  await resident.see('照片已上传')
  await resident.tap('下一步')
  await atStep(resident, '身份证信息')
}

export async function giveCard(resident: Resident): Promise<void> {
  await resident.app.set({ nextPick: [CARD_PICTURE] })
  await resident.tap('从相册选择')
  await resident.see(/已识别/)
  await resident.tap('下一步')
  await atStep(resident, '其他信息')
}

export async function answerRest(resident: Resident): Promise<void> {
  await resident.fill('职业', '教师')
  await resident.fill('工作单位', '样例小学')
  await resident.choose('群众')
  for (const group of [/退役军人/, /低保/, /上访/]) await resident.choose('否', group)
  await resident.tap('下一步')
  await atStep(resident, '核对并提交')
}

/** The office decides about the newest application. */
export async function decide(
  { mock }: Resident,
  state: 'approved' | 'rejected',
  reason?: string,
): Promise<void> {
  const [newest] = await mock.door<{ id: number }[]>('audits')
  if (!newest) throw new Error('there is no application')
  await mock.door('audits', { id: newest.id, state, reason })
}
