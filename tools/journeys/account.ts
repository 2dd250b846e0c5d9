import { giveCode } from './onboarding'
import type { Finger, Phone } from './phone'

const AGREE = '我已阅读并同意隐私说明和用户协议'

export interface Newcomer {
  readonly name: string
  readonly phone: string
  readonly password: string
}

/** Fills in the registration page and waits for home. */
export async function register(finger: Finger, { name, phone, password }: Newcomer): Promise<void> {
  await finger.fill('昵称', name)
  await giveCode(finger, phone)
  await finger.fill('设置密码', password)
  await finger.tick(AGREE)
  await finger.tap('注册并登录')
  await finger.see(`${name}，您好`)
}

/** Signs in on the login page. A wrong password leaves the phone on that page. */
export async function signInByPassword(phone: Phone, number: string, password: string): Promise<void> {
  await phone.choose('密码登录')
  // Both ways to sign in have a field for the phone number, so the former one must be gone first.
  await phone.notHere('获取验证码')
  await phone.fill('手机号', number)
  await phone.fill('密码', password)
  await phone.tick(AGREE)
  await phone.tap('登录')
}

/** The same by a code that reaches the number. */
export async function signInByCode(phone: Phone, number: string): Promise<void> {
  await giveCode(phone, number)
  await phone.tick(AGREE)
  await phone.tap('登录')
}
