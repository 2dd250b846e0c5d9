import type { AriaAttributes } from 'react'

/** Where the name of an Input goes: in WeChat onto the element itself. */
export const controlAria = (aria: AriaAttributes): AriaAttributes => aria
