// The APIs for login, payment, subscription, sharing and updates.
import type { Host } from '../host-types'
import { fromPairs, asText, isDict, type Dict } from '../json'
import { askBox } from '../ui/dialogs'
import type { WxBuilder, WxOptions } from './api'
import { needParameters } from './parameters'
import { userInfo } from './user'

const loginCode = (host: Host): string => host.device.wxCode.replace('<n>', crypto.randomUUID().slice(0, 8))

/** The parameters that a payment must have. Without signType, WeChat uses MD5. */
const PAYMENT_PARAMETERS = ['timeStamp', 'nonceStr', 'package', 'paySign']

async function pay(host: Host): Promise<Dict> {
  const { payment } = host.device
  const answer =
    payment !== 'ask'
      ? payment
      : await askBox<'success' | 'cancel' | 'fail'>('wh-payment', '微信支付', '选择支付结果', [
          { text: '失败', value: 'fail' },
          { text: '取消', value: 'cancel', className: 'wh-cancel' },
          { text: '支付', value: 'success', className: 'wh-ok' },
        ])
  if (answer === 'cancel') throw new Error('cancel')
  if (answer === 'fail') throw new Error('(detail message) payment failed')
  return {}
}

async function subscribe(host: Host, { tmplIds }: WxOptions): Promise<Dict> {
  const ids = Array.isArray(tmplIds) ? tmplIds.map(asText) : []
  const accepted =
    host.device.subscribe === 'ask'
      ? await askBox('wh-subscribe', '订阅消息', `${ids.length}条消息`, [
          { text: '取消', value: 'reject', className: 'wh-cancel' },
          { text: '允许', value: 'accept', className: 'wh-ok' },
        ])
      : host.device.subscribe
  return fromPairs(ids.map((id) => [id, accepted]))
}

function updateManager(host: Host): Dict {
  const later = (run: () => void): void => void Promise.resolve().then(run)
  return {
    onCheckForUpdate: (listener: (result: Dict) => void) =>
      later(() => listener({ hasUpdate: host.device.update })),
    onUpdateReady: (listener: () => void) => {
      if (host.device.update) later(listener)
    },
    onUpdateFailed: () => undefined,
    applyUpdate: () => {
      host.recorder.call('applyUpdate', {})
      host.device.update = false
    },
  }
}

export function accountApi(builder: WxBuilder): void {
  const { host } = builder
  builder.async('login', () => {
    if (host.device.network === 'none') throw new Error('net::ERR_INTERNET_DISCONNECTED')
    return { code: loginCode(host) }
  })
  builder.recorded('checkSession')
  builder.async('requestPayment', (options) => {
    needParameters(options, 'String', ...PAYMENT_PARAMETERS)
    return pay(host)
  })
  builder.async('requestSubscribeMessage', (options) => subscribe(host, options))
  builder.recorded('showShareMenu', 'hideShareMenu', 'updateShareMenu', 'showShareImageMenu')
  builder.async(
    'shareAppMessage',
    (options) => void host.shares.push({ page: host.pages.top()?.path, ...(isDict(options) ? options : {}) }),
  )
  builder.async('getUserProfile', (options) => {
    needParameters(options, 'String', 'desc')
    return userInfo(host)
  })
  builder.async('getUserInfo', () => userInfo(host))
  builder.sync({
    getUpdateManager: () => updateManager(host),
    getAccountInfoSync: () => ({
      miniProgram: { appId: 'touristappid', envVersion: 'develop', version: '' },
      plugin: {},
    }),
    getLaunchOptionsSync: () => ({ ...host.launchOptions }),
    getEnterOptionsSync: () => ({ ...host.launchOptions }),
  })
}
