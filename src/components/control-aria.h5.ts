import type { AriaAttributes } from 'react'

/** In H5 Taro's Input is a wrapper around the real one, which only `nativeProps` reaches. */
export const controlAria = (aria: AriaAttributes) => ({ nativeProps: aria })
