// The components page-meta and, inside it, navigation-bar.
import type { WindowConfig } from '../../compile/manifest'
import { asNumber, asText } from '../json'
import type { Host } from '../host-types'
import type { Context, Spec } from './define'

const pageOf = (element: Element): HTMLElement | null => element.closest<HTMLElement>('wx-page')

function pageMeta({ host, element, component }: Context): ReturnType<NonNullable<Spec['create']>> {
  const size = (value: unknown): string => (value === 'system' ? `${host.device.fontSize}px` : asText(value))
  const apply = (): void => {
    const page = pageOf(element)
    if (!page) return
    const { pageStyle, pageFontSize, rootFontSize, backgroundColor, rootBackgroundColor } = component.data
    page.setAttribute('style', asText(pageStyle))
    page.style.fontSize = size(pageFontSize)
    document.documentElement.style.fontSize = size(rootFontSize)
    const scroller = page.closest<HTMLElement>('.wh-page')
    if (scroller) scroller.style.background = asText(backgroundColor) || asText(rootBackgroundColor)
  }
  return {
    attached: apply,
    updated: apply,
    update: {
      scrollTop: (value) =>
        pageOf(element)
          ?.closest('.wh-scroll')
          ?.scrollTo({ top: asNumber(value, 0) }),
    },
  }
}

const BAR: Record<string, keyof WindowConfig> = {
  title: 'navigationBarTitleText',
  backgroundColor: 'navigationBarBackgroundColor',
  frontColor: 'navigationBarTextStyle',
}

function setBar(host: Host, name: string, value: unknown): void {
  const page = host.pages.opening ?? host.pages.top()
  const field = BAR[name]
  if (!page || !field || asText(value) === '') return
  const text = asText(value)
  page.bar = { ...page.bar, [field]: name === 'frontColor' ? (text === '#000000' ? 'black' : 'white') : text }
  if (page === host.pages.top()) host.ui.chrome.draw(page)
}

export const pageMetaSpecs: Spec[] = [
  {
    tag: 'page-meta',
    properties: ['pageStyle', 'pageFontSize', 'rootFontSize', 'backgroundColor', 'scrollTop'],
    create: pageMeta,
  },
  {
    tag: 'navigation-bar',
    properties: ['title', 'backgroundColor', 'frontColor'],
    create: ({ host, component }) => ({ updated: (name) => setBar(host, name, component.data[name]) }),
  },
]
