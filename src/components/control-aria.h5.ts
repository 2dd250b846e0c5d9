import type { AriaAttributes } from 'react'

/** In H5 Taro's Input is a wrapper around the real one, which only `nativeProps` reaches. */
export const controlAria = (aria: AriaAttributes) => ({ nativeProps: aria })

/** The real picture stands inside Taro's Image. */
export const imageAria = (name = '') => ({ nativeProps: { alt: name } })
