// The tester's page: the phone in a frame, switches for its state, and a live view of what the app does.
import type { Control, Report } from '../runtime/control'
import { addStyle, button, h } from '../runtime/dom'
import type { NetworkState, Permission } from '../runtime/options'
import { SHELL_CSS } from './css'
import { drawReport } from './panel'

const NETWORKS: NetworkState[] = ['wifi', '4g', 'none', 'timeout']
const PERMISSIONS: Permission[] = ['camera', 'album', 'writePhotosAlbum']

const frame = h('iframe', { src: `/phone${location.search}`, title: '手机' })
const output = h('div')

const weapp = (): Control | undefined => frame.contentWindow?.weapp

function choice<T extends string>(label: string, values: T[], onchange: (value: T) => void): HTMLElement {
  const select = h('select', {}, ...values.map((value) => h('option', { value, textContent: value })))
  select.addEventListener('change', () => onchange(select.value as T))
  return h('label', {}, `${label} `, select)
}

function loginCode(): HTMLElement {
  const input = h('input', { placeholder: 'wx:resident-new:<n>', size: 24 })
  input.addEventListener('change', () => weapp()?.set({ wxCode: input.value }))
  return h('label', {}, 'wx.login 的 code ', input)
}

function controls(): HTMLElement {
  return h(
    'div',
    { className: 'controls' },
    button('重新进入', '', () => frame.contentWindow?.location.reload()),
    button('下拉刷新', '', () => weapp()?.pullDown()),
    button('切到后台', '', () => weapp()?.background(true)),
    button('回到前台', '', () => weapp()?.background(false)),
    button('清空存储', '', () => void weapp()?.callWx('clearStorage', {})),
    choice('网络', NETWORKS, (state) => weapp()?.setNetwork(state)),
    choice('隐私', ['agreed', 'ask', 'refused'], (privacy) => weapp()?.set({ privacy })),
    choice('支付', ['ask', 'success', 'cancel', 'fail'], (payment) => weapp()?.set({ payment })),
    ...PERMISSIONS.map((name) =>
      choice(name, ['granted', 'denied', 'ask'], (state) => weapp()?.setPermission(name, state)),
    ),
    loginCode(),
  )
}

let queued = false
function redraw(): void {
  if (queued) return
  queued = true
  requestAnimationFrame(() => {
    queued = false
    const report: Report | undefined = weapp()?.report()
    if (report) drawReport(output, report)
  })
}

/** Waits for the host in the frame, which starts some time after the document. A reload brings a new one. */
function follow(): void {
  const wait = (): void => {
    const host = weapp()
    if (!host) return void requestAnimationFrame(wait)
    host.listen(redraw)
    redraw()
  }
  wait()
}

addStyle(SHELL_CSS, 'shell')
frame.addEventListener('load', follow)
document.body.append(h('div', { id: 'phone' }, frame), h('div', { id: 'panel' }, controls(), output))
