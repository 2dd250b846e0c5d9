import type { Phone } from './phone'

/** 晨曦家园 10栋 2单元 5楼 501号: nobody lives there. */
export const FREE_HOUSE = ['晨曦家园', '10栋', '2单元', '5楼', '501号'] as const
export const FREE_HOUSE_NAME = FREE_HOUSE.join('')

export interface Newcomer {
  readonly name: string
  readonly phone: string
  readonly password: string
}

async function askForCode(phone: Phone, number: string): Promise<void> {
  await phone.fill('手机号', number)
  await phone.tap('获取验证码')
  await phone.button(/秒后重发/).waitFor()
  await phone.fill('验证码', await phone.lastCode(number))
}

/** From the registration page to home. */
export async function register(phone: Phone, { name, phone: number, password }: Newcomer): Promise<void> {
  await phone.fill('昵称', name)
  await askForCode(phone, number)
  await phone.fill('设置密码', password)
  await phone.top.getByRole('checkbox').click()
  await phone.tap('注册并登录')
}

/** The form's first step: known, one is bound at once; otherwise the picker comes. */
export async function verifyPhone(phone: Phone, number: string): Promise<void> {
  await askForCode(phone, number)
  await phone.tap('验证并继续')
}

/** Each level has its own group, so that a name is never looked for in the level before. */
export async function pickHouse(phone: Phone, places: readonly string[] = FREE_HOUSE): Promise<void> {
  for (const place of places)
    await phone.top.getByRole('group', { name: /^选择/ }).getByText(place, { exact: true }).click()
}

export async function relateAsOwner(phone: Phone): Promise<void> {
  await phone.top.getByRole('radio', { name: /房屋登记在您名下/ }).click()
  await phone.tap('下一步')
}

export async function giveSampleFace(phone: Phone): Promise<void> {
  await phone.top.getByRole('checkbox').click()
  await phone.tap('使用样例照片')
  await phone.see('照片已上传')
  await phone.tap('下一步')
}

export async function giveSampleCard(phone: Phone): Promise<void> {
  await phone
    .button(/^使用样例身份证/)
    .first()
    .click()
  await phone.see(/已识别/)
  await phone.tap('下一步')
}

export async function answerRest(phone: Phone): Promise<void> {
  await phone.fill('职业', '教师')
  await phone.fill('工作单位', '样例小学')
  await phone.top.getByRole('radio', { name: '群众' }).click()
  for (const name of [/退役军人/, /低保/, /上访/]) {
    await phone.top.getByRole('radiogroup', { name }).getByRole('radio', { name: '否' }).click()
  }
  await phone.tap('下一步')
}
