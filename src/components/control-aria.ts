import type { AriaAttributes } from 'react'

/** The attributes of an Input for screen readers. In WeChat they belong on the element itself. */
export const controlAria = (aria: AriaAttributes): AriaAttributes => aria

/** The name of an Image for screen readers. Without a name it is decoration, for example within a control that has a name. */
export const imageAria = (name?: string): AriaAttributes & { role?: 'img' } =>
  name === undefined ? { 'aria-hidden': true } : { role: 'img', 'aria-label': name }
