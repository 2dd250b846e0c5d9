import type { AriaAttributes } from 'react'

/** Where the name of an Input goes: in WeChat onto the element itself. */
export const controlAria = (aria: AriaAttributes): AriaAttributes => aria

/** The name of an Image; without one it is decoration, as inside a control that has a name. */
export const imageAria = (name?: string): AriaAttributes & { role?: 'img' } =>
  name === undefined ? { 'aria-hidden': true } : { role: 'img', 'aria-label': name }
