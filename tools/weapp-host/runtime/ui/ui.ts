// The phone around the app: bars, dialogs and the indicator of a pull-down.
import { addStyle, h } from '../dom'
import type { Host } from '../host-types'
import { callPage } from '../page'
import { createChrome } from './chrome'
import { UI_CSS } from './css'
import { askSheet, createToast } from './dialogs'
import type { Ui } from './ui-types'

function setInsets({ top, bottom }: { top: number; bottom: number }): void {
  const root = document.documentElement.style
  const variables: Record<string, string> = {
    '--wh-rpx': 'calc(100vw / 750)',
    '--wh-safe-top': `${top}px`,
    '--wh-safe-bottom': `${bottom}px`,
    '--wh-safe-left': '0px',
    '--wh-safe-right': '0px',
    '--wh-inset-bottom': `${bottom}px`,
  }
  for (const [name, value] of Object.entries(variables)) root.setProperty(name, value)
}

async function openMenu(host: Host): Promise<void> {
  const index = await askSheet('wh-menu', ['转发给朋友', '设置', '重新进入小程序'])
  const page = host.pages.top()
  if (index === 0 && page) host.share({ from: 'menu' })
  if (index === 1) void host.callWx('openSetting', {})
  if (index === 2) location.reload()
}

export function createUi(host: Host): Ui {
  addStyle(UI_CSS, 'host')
  setInsets(host.device.safeArea)
  // Dialogs and wheels follow the phone's theme only in an app that says that it has a dark one.
  document.documentElement.toggleAttribute('data-wh-darkmode', host.manifest.app.darkmode === true)
  const { chrome, elements } = createChrome(host)
  const pages = h('div', { id: 'wh-pages' })
  document.body.append(...elements, pages)
  host.device.changes.on('theme', () => chrome.redraw())
  window.addEventListener('resize', () => chrome.redraw())
  return {
    pages,
    chrome,
    toast: createToast(),
    menu: () => void openMenu(host),
    pullDown(on) {
      const page = host.pages.top()
      if (!page) return
      const known = page.scroller.querySelector<HTMLElement>(':scope > .wh-refresh')
      const indicator = known ?? h('div', { className: 'wh-refresh', textContent: '正在刷新' })
      if (!known) page.scroller.prepend(indicator)
      indicator.toggleAttribute('data-on', on)
      if (on) callPage(host, page, 'onPullDownRefresh')
    },
  }
}
