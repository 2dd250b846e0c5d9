// Scopes (camera, album …), and the consent to WeChat's privacy agreement.
import type { Host } from '../host-types'
import { SCOPES } from '../device'
import { h, button } from '../dom'
import { fromPairs, asText, isDict, type Dict } from '../json'
import type { Permission } from '../options'
import { askBox, askContent } from '../ui/dialogs'
import { WxError, type WxBuilder } from './api'

const LABELS: Record<Permission, string> = {
  camera: '摄像头',
  album: '相册',
  writePhotosAlbum: '添加到相册',
  userLocation: '位置信息',
  record: '麦克风',
  userInfo: '用户信息',
}

const PRIVACY_REFUSED = 104

/** Tells whether a permission is granted. Asks if the phone was not asked before, and remembers the answer. */
export async function ensurePermission(host: Host, name: Permission): Promise<boolean> {
  const { permissions } = host.device
  if (permissions[name] !== 'ask') return permissions[name] === 'granted'
  const allowed = await askBox('wh-permission', `申请使用你的${LABELS[name]}`, '', [
    { text: '拒绝', value: false, className: 'wh-cancel' },
    { text: '允许', value: true, className: 'wh-ok' },
  ])
  host.device.setPermission(name, allowed ? 'granted' : 'denied')
  return allowed
}

export async function needPermission(host: Host, name: Permission): Promise<void> {
  if (!(await ensurePermission(host, name)))
    throw new Error(name === 'album' ? 'system permission denied' : 'auth deny')
}

/** Asks for consent by the app's own dialog if the app listens for the question, otherwise by WeChat's. */
function askPrivacy(host: Host, referrer: string): Promise<boolean> {
  if (!host.wxEvents.has('NeedPrivacyAuthorization')) {
    return askBox('wh-privacy', '用户隐私保护提示', '使用前请阅读并同意《小程序隐私保护指引》', [
      { text: '拒绝', value: false, className: 'wh-cancel' },
      { text: '同意', value: true, className: 'wh-ok' },
    ])
  }
  return new Promise((resolve) => {
    const answer = (result: unknown): void => {
      const event = isDict(result) ? result.event : undefined
      if (event === 'agree') resolve(true)
      if (event === 'disagree') resolve(false)
    }
    host.wxEvents.emit('NeedPrivacyAuthorization', answer, { referrer })
  })
}

/** Asks for consent if it is missing. Every API that touches personal data calls it first. */
export async function needPrivacy(host: Host, referrer: string): Promise<void> {
  const { device } = host
  if (device.privacy === 'ask' && (await askPrivacy(host, referrer))) device.privacy = 'agreed'
  if (device.privacy !== 'agreed') throw new WxError('privacy permission is not authorized', PRIVACY_REFUSED)
}

function authSetting(host: Host): Dict {
  const decided = Object.entries(SCOPES).filter(
    ([scope, name]) => scope !== 'scope.album' && host.device.permissions[name] !== 'ask',
  )
  return fromPairs(decided.map(([scope, name]) => [scope, host.device.permissions[name] === 'granted']))
}

async function openSetting(host: Host): Promise<Dict> {
  const rows = (Object.keys(LABELS) as Permission[]).map((name) => {
    const label = (): string =>
      `${LABELS[name]}：${host.device.permissions[name] === 'granted' ? '允许' : '不允许'}`
    const row = button(label(), 'wh-item', () => {
      host.device.setPermission(name, host.device.permissions[name] === 'granted' ? 'denied' : 'granted')
      row.textContent = label()
    })
    row.dataset.permission = name
    return row
  })
  await askContent('wh-setting', h('div', { className: 'wh-items' }, ...rows), () => true)
  return { authSetting: authSetting(host) }
}

export function permissionApi(builder: WxBuilder): void {
  const { host } = builder
  builder.async('getSetting', () => ({
    authSetting: authSetting(host),
    subscriptionsSetting: { mainSwitch: true },
  }))
  builder.async('openSetting', () => openSetting(host))
  builder.async('authorize', async ({ scope }) => {
    const name = SCOPES[asText(scope)]
    if (!name) throw new Error('invalid scope')
    await needPrivacy(host, 'authorize')
    if (!(await ensurePermission(host, name))) throw new Error('auth deny')
  })
  builder.async('getPrivacySetting', () => ({
    needAuthorization: host.device.privacy !== 'agreed',
    privacyContractName: '《小程序隐私保护指引》',
  }))
  builder.async('requirePrivacyAuthorize', () => needPrivacy(host, 'requirePrivacyAuthorize'))
  builder.async('openPrivacyContract', () =>
    askBox('wh-contract', '小程序隐私保护指引', '', [
      { text: '我知道了', value: true, className: 'wh-ok' },
    ]).then(() => ({})),
  )
  builder.events('NeedPrivacyAuthorization')
}
