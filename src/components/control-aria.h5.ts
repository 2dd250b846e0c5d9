import type { AriaAttributes } from 'react'

/** The attributes of an Input for screen readers. In H5 Taro's Input wraps the real one, which only `nativeProps` reaches. */
export const controlAria = (aria: AriaAttributes) => ({ nativeProps: aria })

/** The name of an Image for screen readers. In H5 the real picture is inside Taro's Image. */
export const imageAria = (name = '') => ({ nativeProps: { alt: name } })
