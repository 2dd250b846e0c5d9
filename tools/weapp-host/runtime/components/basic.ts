// Components that draw little or nothing of their own.
import { h } from '../dom'
import { asFlag, asNumber, asText } from '../json'
import type { Context, Spec } from './define'
import { richText } from './rich-text'

const PLAIN = [
  'view',
  'text',
  'cover-view',
  'movable-area',
  'movable-view',
  'swiper-item',
  'picker-view-column',
  'root-portal',
  'page-container',
  'official-account',
  'open-data',
  'match-media',
  'share-element',
  'keyboard-accessory',
]
const PLACEHOLDERS = ['video', 'audio', 'map', 'web-view', 'live-player', 'live-pusher', 'ad', 'editor']

/** Sets the classes of hover-class on the element while a finger touches it. */
function hover({ element, data }: Context): void {
  let shown = ''
  const off = (): void => {
    if (shown) element.classList.remove(...shown.split(/\s+/))
    shown = ''
  }
  element.addEventListener('pointerdown', () => {
    const name = asText(data.hoverClass).trim()
    if (name === '' || name === 'none') return
    shown = name
    element.classList.add(...name.split(/\s+/))
  })
  for (const name of ['pointerup', 'pointercancel', 'pointerleave']) element.addEventListener(name, off)
}

const image = (tag: string): Spec => ({
  tag,
  properties: ['src', 'mode'],
  create({ host, element, fire, data, component }) {
    element.setAttribute('role', 'img')
    const picture = h('img', { alt: '' })
    picture.addEventListener('load', (event) => {
      event.stopPropagation()
      fire('load', { width: picture.naturalWidth, height: picture.naturalHeight })
    })
    picture.addEventListener('error', (event) => {
      event.stopPropagation()
      if (asText(data.src) !== '') fire('error', { errMsg: `GET ${asText(data.src)} fail` })
    })
    element.append(picture)
    return {
      update: {
        src: (value) => {
          // A relative path counts from the file in which the tag stands.
          const url = host.assetUrl(asText(value), component.ownerShadowRoot?.getHostNode().is)
          if (url === '') picture.removeAttribute('src')
          else picture.src = url
        },
        mode: (value) => element.setAttribute('mode', asText(value) || 'scaleToFill'),
        lazyLoad: (value) => {
          picture.loading = asFlag(value) ? 'lazy' : 'eager'
        },
      },
    }
  },
})

const progress: Spec = {
  tag: 'progress',
  create({ element, fire }) {
    const bar = h('i')
    element.append(bar)
    element.setAttribute('role', 'progressbar')
    return {
      update: {
        percent: (value) => {
          const percent = Math.min(100, Math.max(0, asNumber(value, 0)))
          bar.style.width = `${percent}%`
          element.setAttribute('aria-valuenow', String(percent))
          fire('activeend', { curPercent: percent })
        },
        activeColor: (value) => {
          bar.style.background = asText(value)
        },
      },
    }
  },
}

const icon: Spec = {
  tag: 'icon',
  create: ({ element }) => ({
    update: {
      type: (value) => element.setAttribute('type', asText(value)),
      size: (value) => element.style.setProperty('--size', `${asNumber(value, 23)}px`),
      color: (value) => element.style.setProperty('color', asText(value)),
    },
  }),
}

const navigator: Spec = {
  tag: 'navigator',
  properties: ['url', 'openType', 'delta'],
  create: (context) => {
    hover(context)
    return {
      tap() {
        const { url, openType, delta } = context.data
        const api =
          openType === 'redirect'
            ? 'redirectTo'
            : openType === 'navigate' || !openType
              ? 'navigateTo'
              : asText(openType)
        void context.host.callWx(api, api === 'navigateBack' ? { delta: asNumber(delta, 1) } : { url })
      },
    }
  },
}

export const basicSpecs: Spec[] = [
  ...PLAIN.map((tag) => ({
    tag,
    create: (context: Context) => {
      if (tag === 'view') hover(context)
      return {}
    },
  })),
  ...PLACEHOLDERS.map((tag) => ({
    tag,
    create: ({ element }: Context) => {
      element.setAttribute('data-placeholder', tag)
      return {}
    },
  })),
  image('image'),
  image('cover-image'),
  richText,
  progress,
  icon,
  navigator,
]
