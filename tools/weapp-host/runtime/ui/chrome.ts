// The navigation bar, the capsule and the tab bar.
import type { TabItem } from '../../compile/manifest'
import { button, h } from '../dom'
import type { Host } from '../host-types'
import { callPage } from '../page'
import type { PageEntry } from '../page-entry'
import { showModal } from './dialogs'
import { themed, windowOf } from './theme'
import type { Chrome } from './ui-types'

const NAV_BAR = 44
const TAB_BAR = 50

interface Parts {
  nav: HTMLElement
  title: HTMLElement
  back: HTMLElement
  home: HTMLElement
  tabs: HTMLElement
}

/** Leaves the page. The page may have set a question that is asked first (wx.enableAlertBeforeUnload). */
async function leave(host: Host): Promise<void> {
  const content = host.pages.top()?.leaveQuestion
  if (content !== undefined && !(await showModal({ title: '提示', content })).confirm) return
  await host.callWx('navigateBack', {})
}

function buildParts(host: Host): Parts {
  const parts = {
    nav: h('div', { id: 'wh-nav' }),
    title: h('div', { id: 'wh-title' }),
    back: button('‹', '', () => void leave(host)),
    home: button(
      '⌂',
      '',
      () => void host.callWx('reLaunch', { url: `/${host.manifest.app.pages[0] ?? ''}` }),
    ),
    tabs: h('div', { id: 'wh-tabs' }),
  }
  parts.back.id = 'wh-back'
  parts.back.setAttribute('aria-label', '返回')
  parts.home.id = 'wh-home'
  parts.home.setAttribute('aria-label', '首页')
  const capsule = button('•••  ◎', '', () => host.ui.menu())
  capsule.id = 'wh-capsule'
  capsule.setAttribute('aria-label', '更多')
  parts.title.setAttribute('role', 'heading')
  parts.nav.append(parts.back, parts.home, parts.title, capsule)
  return parts
}

function drawNav(host: Host, page: PageEntry, { nav, title, back, home }: Parts): void {
  const config = windowOf(host, page.config, page.bar)
  const custom = config.navigationStyle === 'custom'
  const { top } = host.device.safeArea
  document.documentElement.style.setProperty('--wh-nav', `${top + NAV_BAR}px`)
  nav.toggleAttribute('data-custom', custom)
  page.view.toggleAttribute('data-custom', custom)
  page.view.toggleAttribute('data-fixed', config.disableScroll === true)
  page.view.style.background = config.backgroundColor ?? ''
  title.textContent = config.navigationBarTitleText ?? ''
  nav.style.background = config.navigationBarBackgroundColor ?? '#000'
  nav.style.color = config.navigationBarTextStyle === 'black' ? '#000' : '#fff'
  const alone = host.pages.stack.length < 2
  back.hidden = alone
  home.hidden = !alone || page.path === host.manifest.app.pages[0] || host.pages.isTab(page.path)
}

function drawTab(host: Host, page: PageEntry, given: TabItem, index: number, chrome: Chrome): HTMLElement {
  const bar = { ...host.manifest.app.tabBar, ...chrome.tabStyle }
  const tab: TabItem = { ...given, ...chrome.tabItems.get(index) }
  const mark = chrome.tabMarks.get(index)
  const selected = tab.pagePath === page.path
  const icon = selected ? (tab.selectedIconPath ?? tab.iconPath) : tab.iconPath
  const item = button('', '', () => {
    const current = host.pages.top()
    if (current) callPage(host, current, 'onTabItemTap', { index, pagePath: tab.pagePath, text: tab.text })
    void host.callWx('switchTab', { url: `/${tab.pagePath}` })
  })
  item.style.color = (selected ? themed(host, bar.selectedColor) : themed(host, bar.color)) ?? ''
  item.setAttribute('aria-current', String(selected))
  const picture = themed(host, icon)
  if (picture) item.append(h('img', { src: host.assetUrl(`/${picture.replace(/^\//, '')}`), alt: '' }))
  item.append(h('span', { textContent: tab.text }))
  if (mark?.badge) item.append(h('i', { className: 'wh-badge', textContent: mark.badge }))
  else if (mark?.dot) item.append(h('i', { className: 'wh-dot' }))
  return item
}

function drawTabs(host: Host, page: PageEntry, { tabs }: Parts, chrome: Chrome): void {
  const bar = host.manifest.app.tabBar
  const shown = bar !== undefined && host.pages.isTab(page.path) && !chrome.tabBarHidden
  const { bottom } = host.device.safeArea
  const root = document.documentElement.style
  root.setProperty('--wh-tab', shown ? `${TAB_BAR + bottom}px` : '0px')
  // The tab bar covers the bottom edge of the phone, so that a tab page needs no space there.
  page.view.style.setProperty('--wh-safe-bottom', shown ? '0px' : `${bottom}px`)
  tabs.toggleAttribute('data-on', shown)
  tabs.style.background = themed(host, chrome.tabStyle.backgroundColor ?? bar?.backgroundColor) ?? '#fff'
  tabs.replaceChildren(
    ...(shown ? bar.list.map((tab, index) => drawTab(host, page, tab, index, chrome)) : []),
  )
}

export function createChrome(host: Host): { chrome: Chrome; elements: HTMLElement[] } {
  const parts = buildParts(host)
  const chrome: Chrome = {
    tabMarks: new Map(),
    tabStyle: {},
    tabItems: new Map(),
    tabBarHidden: false,
    draw(page) {
      drawNav(host, page, parts)
      drawTabs(host, page, parts, chrome)
      document.documentElement.style.setProperty('--wh-vh', `${page.view.clientHeight / 100}px`)
    },
    followTheme() {
      chrome.tabStyle = {}
      for (const [index, { text }] of chrome.tabItems)
        chrome.tabItems.set(index, text === undefined ? {} : { text })
      for (const page of host.pages.stack) {
        const { navigationBarTitleText } = page.bar
        page.bar = navigationBarTitleText === undefined ? {} : { navigationBarTitleText }
      }
      chrome.redraw()
    },
    redraw() {
      const top = host.pages.top()
      if (top) chrome.draw(top)
    },
  }
  return { chrome, elements: [parts.nav, parts.tabs] }
}
