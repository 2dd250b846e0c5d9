import { asFlag, asNumber, asText } from '../json'
import type { Context, Spec } from './define'

function indexOf(element: HTMLElement, vertical: boolean): number {
  const [offset, size] = vertical
    ? [element.scrollTop, element.clientHeight]
    : [element.scrollLeft, element.clientWidth]
  return size === 0 ? 0 : Math.round(offset / size)
}

const items = (element: HTMLElement): HTMLElement[] => [
  ...element.querySelectorAll<HTMLElement>('wx-swiper-item'),
]

function create({ element, component, fire }: Context): ReturnType<NonNullable<Spec['create']>> {
  let current = 0
  let timer = 0
  let source = ''
  const vertical = (): boolean => asFlag(component.data.vertical)
  const go = (index: number, from: string): void => {
    source = from
    const size = vertical() ? element.clientHeight : element.clientWidth
    element.scrollTo({ [vertical() ? 'top' : 'left']: index * size, behavior: 'instant' })
  }
  const play = (): void => {
    window.clearInterval(timer)
    if (!asFlag(component.data.autoplay)) return
    timer = window.setInterval(
      () => {
        const count = items(element).length
        if (count > 1) go((current + 1) % count, 'autoplay')
      },
      asNumber(component.data.interval, 5000),
    )
  }
  element.addEventListener('scroll', (event) => {
    event.stopPropagation()
    const index = indexOf(element, vertical())
    if (index === current) return
    current = index
    const detail = {
      current: index,
      currentItemId: asText(items(element)[index]?.dataset.itemId),
      source: source || 'touch',
    }
    source = ''
    fire('change', detail)
    fire('animationfinish', detail)
  })
  return {
    attached: play,
    detached: () => window.clearInterval(timer),
    update: {
      vertical: (value) => element.toggleAttribute('vertical', asFlag(value)),
      autoplay: play,
      interval: play,
      // For a number that is not set, Taro's templates send `true`.
      current: (value) => {
        if (typeof value === 'boolean' || asText(value) === '') return
        requestAnimationFrame(() => go(asNumber(value, 0), ''))
      },
    },
  }
}

export const swiperSpec: Spec = {
  tag: 'swiper',
  properties: ['current', 'vertical', 'autoplay', 'interval'],
  create,
}
