// The built-in tags. As in WeChat's own web view, a built-in <xxx> is <wx-xxx> in the DOM.

export const BUILTIN_TAGS: readonly string[] = [
  'view',
  'text',
  'button',
  'input',
  'textarea',
  'image',
  'icon',
  'scroll-view',
  'swiper',
  'swiper-item',
  'picker',
  'picker-view',
  'picker-view-column',
  'switch',
  'checkbox',
  'checkbox-group',
  'radio',
  'radio-group',
  'label',
  'form',
  'slider',
  'progress',
  'rich-text',
  'navigator',
  'cover-view',
  'cover-image',
  'movable-area',
  'movable-view',
  'video',
  'audio',
  'canvas',
  'map',
  'camera',
  'web-view',
  'open-data',
  'official-account',
  'live-player',
  'live-pusher',
  'page-meta',
  'navigation-bar',
  'page-container',
  'root-portal',
  'match-media',
  'share-element',
  'ad',
  'editor',
  'keyboard-accessory',
]

const builtin = new Set(BUILTIN_TAGS)

export const isBuiltin = (tag: string): boolean => builtin.has(tag)

export const domTag = (tag: string): string =>
  tag === 'page' ? 'wx-page' : builtin.has(tag) ? `wx-${tag}` : tag
