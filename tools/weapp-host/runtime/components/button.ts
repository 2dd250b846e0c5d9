import type { Host } from '../host-types'
import { plainNode } from '../events'
import { asFlag, asText } from '../json'
import { askContent, askPictures } from '../ui/dialogs'
import { pickPictures } from '../wx/album'
import { needPrivacy } from '../wx/permission'
import { phoneNumber, userInfo } from '../wx/user'
import { h } from '../dom'
import { closestBuilt, type Context, type Spec } from './define'
import { resetForm, submitForm } from './form'

type OpenType = (context: Context) => void | Promise<void>

const privacyRefused = (host: Host, referrer: string): Promise<string | undefined> =>
  needPrivacy(host, referrer).then(
    () => undefined,
    (error: unknown) => (error instanceof Error ? error.message : String(error)),
  )

async function chooseAvatar({ host, fire }: Context): Promise<void> {
  const refused = await privacyRefused(host, 'chooseAvatar')
  if (refused) return fire('chooseavatar', { errMsg: `chooseAvatar:fail ${refused}` })
  const [path] = await pickPictures(host, 1, askPictures).catch(() => [])
  if (path !== undefined) fire('chooseavatar', { avatarUrl: path })
}

const phoneButton =
  (name: string): OpenType =>
  async ({ host, fire, data }) =>
    fire(name.toLowerCase(), await phoneNumber(host, name, asFlag(data.phoneNumberNoQuotaToast, true)))

async function getUserInfo({ host, fire }: Context): Promise<void> {
  const detail = await userInfo(host).then(
    (result) => ({ errMsg: 'getUserInfo:ok', ...result }),
    (error: unknown) => ({
      errMsg: `getUserInfo:fail ${error instanceof Error ? error.message : String(error)}`,
    }),
  )
  fire('getuserinfo', detail)
}

function agreePrivacy({ host, fire }: Context): void {
  host.device.privacy = 'agreed'
  host.device.changes.emit('privacy', 'agree')
  fire('agreeprivacyauthorization', { errMsg: 'agreePrivacyAuthorization:ok' })
}

async function openSetting({ host, fire }: Context): Promise<void> {
  fire('opensetting', await host.callWx('openSetting', {}))
}

const openTypes: Record<string, OpenType> = {
  chooseAvatar,
  getPhoneNumber: phoneButton('getPhoneNumber'),
  getRealtimePhoneNumber: phoneButton('getRealtimePhoneNumber'),
  agreePrivacyAuthorization: agreePrivacy,
  openSetting,
  share: ({ host, component }) => host.share({ from: 'button', target: plainNode(component) }),
  contact: async ({ host, fire, data }) => {
    host.recorder.call('contact', { sessionFrom: data.sessionFrom })
    await askContent('wh-contact', h('div', { className: 'wh-line', textContent: '客服会话' }), () => true)
    fire('contact', { errMsg: 'enterContact:ok', path: '', query: {} })
  },
  feedback: ({ host }) => host.recorder.call('feedback', {}),
  getUserInfo,
  launchApp: ({ fire }) => fire('error', { errMsg: 'invalid scene' }),
}

function open(host: Host, type: string, context: Context): void {
  const types = type.split('|')
  for (const name of types) {
    const run = openTypes[name]
    if (run)
      void Promise.resolve(run(context)).catch((error: unknown) => host.report(error, `button ${name}`))
    else host.recorder.warn(`<button open-type="${name}"> is not supported by this host`)
  }
}

export const buttonSpec: Spec = {
  tag: 'button',
  properties: ['type', 'size', 'disabled', 'openType', 'formType', 'plain', 'loading'],
  create(context) {
    const { host, element } = context
    element.setAttribute('role', 'button')
    const tap = (): void => {
      if (asFlag(context.data.disabled)) return
      const { openType, formType } = context.data
      if (asText(openType) !== '') open(host, asText(openType), context)
      const form = formType ? closestBuilt(element, 'form') : undefined
      if (form && formType === 'submit') submitForm(form)
      if (form && formType === 'reset') resetForm(form)
    }
    return {
      tap,
      activate: tap,
      update: {
        type: (value) => element.setAttribute('type', asText(value) || 'default'),
        size: (value) => element.setAttribute('size', asText(value) || 'default'),
        plain: (value) => element.toggleAttribute('plain', asFlag(value)),
        loading: (value) => element.toggleAttribute('loading', asFlag(value)),
        disabled: () => {
          const disabled = asFlag(context.data.disabled)
          element.toggleAttribute('disabled', disabled)
          element.setAttribute('aria-disabled', String(disabled))
        },
      },
    }
  },
}
