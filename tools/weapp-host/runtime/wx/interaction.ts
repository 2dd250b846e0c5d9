// The APIs for toasts, dialogs, bars and scrolling.
import { fromPairs, asFlag, asNumber, asText, isDict, type Dict } from '../json'
import { askSheet, showModal, type ModalOptions } from '../ui/dialogs'
import type { WxBuilder } from './api'
import { needParameters } from './parameters'
import { needPrivacy } from './permission'

const TOAST_MS = 1500

function dialogs(builder: WxBuilder): void {
  const { toast } = builder.host.ui
  builder.async('showToast', ({ title, duration, mask }) =>
    toast.show(asText(title), 'toast', asFlag(mask), asNumber(duration, TOAST_MS)),
  )
  builder.async('hideToast', () => toast.hide())
  builder.async('showLoading', ({ title, mask }) => toast.show(asText(title), 'loading', asFlag(mask)))
  builder.async('hideLoading', () => toast.hide())
  builder.async('showModal', (options) => showModal(options as ModalOptions))
  builder.async('showActionSheet', async ({ itemList, alertText }) => {
    const tapIndex = await askSheet(
      'wh-actionsheet',
      Array.isArray(itemList) ? itemList.map(asText) : [],
      asText(alertText),
    )
    if (tapIndex === undefined) throw new Error('cancel')
    return { tapIndex }
  })
}

function bars(builder: WxBuilder): void {
  const { host } = builder
  const setBar = (bar: Record<string, string | undefined>): void => {
    const page = host.pages.opening ?? host.pages.top()
    if (!page) throw new Error('no page')
    page.bar = {
      ...page.bar,
      ...fromPairs(Object.entries(bar).filter(([, value]) => value !== undefined)),
    }
    if (page === host.pages.top()) host.ui.chrome.draw(page)
  }
  builder.async('setNavigationBarTitle', ({ title }) => setBar({ navigationBarTitleText: asText(title) }))
  builder.async('setNavigationBarColor', ({ frontColor, backgroundColor }) =>
    setBar({
      navigationBarTextStyle: frontColor === '#000000' ? 'black' : 'white',
      navigationBarBackgroundColor: asText(backgroundColor),
    }),
  )
  builder.recorded(
    'showNavigationBarLoading',
    'hideNavigationBarLoading',
    'hideHomeButton',
    'setBackgroundColor',
    'setBackgroundTextStyle',
  )
}

function tabBar(builder: WxBuilder): void {
  const { host } = builder
  const mark = (index: unknown, change: { badge?: string; dot?: boolean }): void => {
    const { chrome } = host.ui
    chrome.tabMarks.set(asNumber(index, 0), change)
    chrome.redraw()
  }
  const needTab = (): void => {
    const top = host.pages.opening ?? host.pages.top()
    if (!top || !host.pages.isTab(top.path)) throw new Error('not TabBar page')
  }
  const hide = (hidden: boolean) => (): void => {
    needTab()
    host.ui.chrome.tabBarHidden = hidden
    host.ui.chrome.redraw()
  }
  builder.async('setTabBarBadge', ({ index, text }) => {
    needTab()
    mark(index, { badge: asText(text) })
  })
  builder.async('removeTabBarBadge', ({ index }) => mark(index, {}))
  builder.async('showTabBarRedDot', ({ index }) => {
    needTab()
    mark(index, { dot: true })
  })
  builder.async('hideTabBarRedDot', ({ index }) => mark(index, {}))
  builder.async('hideTabBar', hide(true))
  builder.async('showTabBar', hide(false))
  const texts = (options: Dict): Record<string, string> =>
    fromPairs(Object.entries(options).filter(([, value]) => typeof value === 'string')) as Record<
      string,
      string
    >
  builder.async('setTabBarStyle', (options) => {
    needTab()
    host.ui.chrome.tabStyle = { ...host.ui.chrome.tabStyle, ...texts(options) }
    host.ui.chrome.redraw()
  })
  builder.async('setTabBarItem', (options) => {
    needTab()
    const index = asNumber(options.index, 0)
    const { tabItems } = host.ui.chrome
    tabItems.set(index, { ...tabItems.get(index), ...texts(options) })
    host.ui.chrome.redraw()
  })
}

function scrolling(builder: WxBuilder): void {
  const { host } = builder
  builder.async('pageScrollTo', ({ scrollTop, selector, offsetTop }) => {
    const scroller = host.pages.top()?.scroller
    if (!scroller) throw new Error('no page')
    const target = typeof selector === 'string' ? scroller.querySelector(selector) : null
    const top = target
      ? target.getBoundingClientRect().top - scroller.getBoundingClientRect().top + scroller.scrollTop
      : asNumber(scrollTop, 0)
    scroller.scrollTo({ top: top + asNumber(offsetTop, 0), behavior: 'instant' })
  })
  builder.async('startPullDownRefresh', () => host.ui.pullDown(true))
  builder.async('stopPullDownRefresh', () => host.ui.pullDown(false))
  builder.async('hideKeyboard', () => {
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
  })
}

function phone(builder: WxBuilder): void {
  const { host } = builder
  builder.recorded(
    'vibrateShort',
    'vibrateLong',
    'setKeepScreenOn',
    'loadFontFace',
    'preloadSubpackage',
    'openDocument',
  )
  builder.recorded(
    'openEmbeddedMiniProgram',
    'navigateToMiniProgram',
    'exitMiniProgram',
    'reportEvent',
    'setVisualEffectOnCapture',
  )
  builder.async('makePhoneCall', (options) => needParameters(options, 'String', 'phoneNumber'))
  // The host's camera sees no codes. The call ends as if the user had gone back.
  builder.async('scanCode', () => {
    throw new Error('cancel')
  })
  builder.async('setClipboardData', async ({ data }) => {
    await needPrivacy(host, 'setClipboardData')
    host.device.clipboard = asText(data)
    host.ui.toast.show('内容已复制', 'toast', false, TOAST_MS)
  })
  builder.async('getClipboardData', async () => {
    await needPrivacy(host, 'getClipboardData')
    return { data: host.device.clipboard }
  })
}

function routes(builder: WxBuilder): void {
  const { host } = builder
  for (const kind of ['navigateTo', 'redirectTo', 'switchTab', 'reLaunch', 'navigateBack'] as const) {
    builder.async(kind, (options) => {
      const events = isDict(options.events)
        ? (options.events as Record<string, (...args: unknown[]) => void>)
        : {}
      return host.pages.route(kind, { url: asText(options.url), delta: asNumber(options.delta, 1), events })
    })
  }
}

export function interactionApi(builder: WxBuilder): void {
  routes(builder)
  dialogs(builder)
  bars(builder)
  tabBar(builder)
  scrolling(builder)
  phone(builder)
}
