// The component scroll-view with its refresher. The browser scrolls; the refresher is pulled from the top with mouse or finger.
import { h } from '../dom'
import { asFlag, asNumber, asText } from '../json'
import type { Context, Spec } from './define'

const DEFAULT_EDGE = 50
const DEFAULT_PULL = 45

function watchEdges({ element, component, fire }: Context): void {
  let last = { left: 0, top: 0 }
  let [atLower, atUpper] = [false, true]
  element.addEventListener('scroll', (event) => {
    event.stopPropagation()
    const { scrollLeft, scrollTop, scrollHeight, scrollWidth } = element
    fire('scroll', {
      scrollLeft,
      scrollTop,
      scrollHeight,
      scrollWidth,
      deltaX: last.left - scrollLeft,
      deltaY: last.top - scrollTop,
    })
    last = { left: scrollLeft, top: scrollTop }
    const vertical = asFlag(component.data.scrollY)
    const rest = vertical
      ? scrollHeight - element.clientHeight - scrollTop
      : scrollWidth - element.clientWidth - scrollLeft
    const lower = rest <= asNumber(component.data.lowerThreshold, DEFAULT_EDGE)
    const upper = (vertical ? scrollTop : scrollLeft) <= asNumber(component.data.upperThreshold, DEFAULT_EDGE)
    if (lower && !atLower) fire('scrolltolower', { direction: vertical ? 'bottom' : 'right' })
    if (upper && !atUpper) fire('scrolltoupper', { direction: vertical ? 'top' : 'left' })
    ;[atLower, atUpper] = [lower, upper]
  })
}

function installRefresher({ element, component, fire }: Context): (on: boolean) => void {
  const indicator = h('div', { className: 'wh-refresh', textContent: '正在刷新' })
  let startY: number | undefined
  let pulled = 0
  const end = (): void => {
    if (startY === undefined) return
    startY = undefined
    const enough = pulled >= asNumber(component.data.refresherThreshold, DEFAULT_PULL)
    if (enough) fire('refresherrefresh', { dy: pulled })
    else if (pulled > 0) fire('refresherabort', { dy: pulled })
    pulled = 0
  }
  element.addEventListener('pointerdown', (event) => {
    if (asFlag(component.data.refresherEnabled) && element.scrollTop <= 0) startY = event.clientY
  })
  element.addEventListener('pointermove', (event) => {
    if (startY === undefined || event.clientY <= startY) return
    pulled = event.clientY - startY
    fire('refresherpulling', { dy: pulled })
  })
  element.addEventListener('pointerup', end)
  element.addEventListener('pointerleave', end)
  return (on) => {
    if (on && !indicator.isConnected) element.prepend(indicator)
    const was = indicator.hasAttribute('data-on')
    indicator.toggleAttribute('data-on', on)
    if (was && !on) fire('refresherrestore', { dy: 0 })
  }
}

/** Scrolls after the next frame, because the content may arrive in the same update as the position. */
const later = (run: () => void): void => void requestAnimationFrame(run)

export const scrollViewSpec: Spec = {
  tag: 'scroll-view',
  properties: [
    'scrollX',
    'scrollY',
    'scrollTop',
    'scrollLeft',
    'scrollIntoView',
    'lowerThreshold',
    'upperThreshold',
    'refresherEnabled',
    'refresherTriggered',
    'refresherThreshold',
    'scrollWithAnimation',
  ],
  create(context) {
    const { element, component } = context
    watchEdges(context)
    const refreshing = installRefresher(context)
    const behavior = (): ScrollBehavior => (asFlag(component.data.scrollWithAnimation) ? 'smooth' : 'instant')
    return {
      update: {
        scrollX: (value) => element.toggleAttribute('scroll-x', asFlag(value)),
        scrollY: (value) => element.toggleAttribute('scroll-y', asFlag(value)),
        refresherTriggered: (value) => refreshing(asFlag(value)),
        scrollTop: (value) => {
          if (asText(value) !== '')
            later(() => element.scrollTo({ top: asNumber(value, 0), behavior: behavior() }))
        },
        scrollLeft: (value) => {
          if (asText(value) !== '')
            later(() => element.scrollTo({ left: asNumber(value, 0), behavior: behavior() }))
        },
        scrollIntoView: (value) => {
          const id = asText(value)
          if (id !== '')
            later(() =>
              element
                .querySelector(`#${CSS.escape(id)}`)
                ?.scrollIntoView({ behavior: behavior(), block: 'start' }),
            )
        },
      },
    }
  },
}
