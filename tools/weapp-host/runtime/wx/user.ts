// What WeChat tells of its user: nickname and avatar, and the phone number behind its button.
import { AVATAR_URL } from '../../compile/avatar'
import type { Host } from '../host-types'
import type { Dict } from '../json'
import { askBox } from '../ui/dialogs'
import { bytesToBase64, base64ToBytes } from './encoding'
import { ensurePermission, needPrivacy } from './permission'

const APP_ID = 'touristappid'
const PHONE_NUMBER = '19000001234'
const NO_QUOTA = 1400001

const utf8 = new TextEncoder()

/** Encrypts a value with AES-128-CBC under the session key, as WeChat does for data that only the app's backend may read. */
async function encrypted(host: Host, value: Dict): Promise<{ encryptedData: string; iv: string }> {
  const key = await crypto.subtle.importKey('raw', base64ToBytes(host.device.sessionKey), 'AES-CBC', false, [
    'encrypt',
  ])
  const iv = crypto.getRandomValues(new Uint8Array(16))
  const watermark = { appid: APP_ID, timestamp: Math.floor(Date.now() / 1000) }
  const text = utf8.encode(JSON.stringify({ ...value, watermark }))
  const bytes = await crypto.subtle.encrypt({ name: 'AES-CBC', iv }, key, text)
  return { encryptedData: bytesToBase64(new Uint8Array(bytes)), iv: bytesToBase64(iv) }
}

async function sha1(text: string): Promise<string> {
  const bytes = new Uint8Array(await crypto.subtle.digest('SHA-1', utf8.encode(text)))
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
}

/** The result of wx.getUserInfo, wx.getUserProfile and the button of that open-type. Rejects if the user refuses. */
export async function userInfo(host: Host): Promise<Dict> {
  if (!(await ensurePermission(host, 'userInfo'))) throw new Error('auth deny')
  const { nickName, avatarUrl } = { nickName: '微信用户', avatarUrl: AVATAR_URL, ...host.options.userInfo }
  const info = { nickName, gender: 0, language: 'zh_CN', city: '', province: '', country: '', avatarUrl }
  const rawData = JSON.stringify(info)
  const secret = await encrypted(host, info)
  return { userInfo: info, rawData, signature: await sha1(rawData + host.device.sessionKey), ...secret }
}

async function answered(host: Host): Promise<'allow' | 'deny' | 'quota'> {
  const { phoneAnswer } = host.device
  if (phoneAnswer !== 'ask') return phoneAnswer
  return askBox<'allow' | 'deny'>('wh-phone', '申请获取并验证你的手机号', '', [
    { text: '不允许', value: 'deny', className: 'wh-cancel' },
    { text: '允许', value: 'allow', className: 'wh-ok' },
  ])
}

/** The `detail` of the button's event; never rejects. Without `quotaToast` the app itself has to report a used-up quota. */
export async function phoneNumber(host: Host, name: string, quotaToast: boolean): Promise<Dict> {
  try {
    await needPrivacy(host, name)
  } catch (error) {
    return { errMsg: `${name}:fail ${error instanceof Error ? error.message : String(error)}` }
  }
  const answer = await answered(host)
  if (answer === 'deny') return { errMsg: `${name}:fail user deny` }
  if (answer === 'quota') {
    const words = '该功能使用次数已达当前小程序上限，暂时无法使用'
    if (quotaToast) host.ui.toast.show(words, 'toast', false, 1500)
    return { errMsg: `${name}:fail jsapi has no quota`, errno: NO_QUOTA }
  }
  const number = host.options.phoneNumber ?? PHONE_NUMBER
  const { phoneForm = 'both' } = host.options
  const code = phoneForm === 'encrypted' ? {} : { code: `phone-code-${host.nextId()}` }
  const secret =
    phoneForm === 'code'
      ? {}
      : await encrypted(host, { phoneNumber: number, purePhoneNumber: number, countryCode: '86' })
  return { errMsg: `${name}:ok`, ...code, ...secret }
}
