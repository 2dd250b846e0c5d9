import type { ComponentSpace } from '../engine-types'
import type { Host } from '../host-types'
import { basicSpecs } from './basic'
import { buttonSpec } from './button'
import { cameraSpec } from './camera'
import { canvasSpec } from './canvas'
import { defineBuiltin } from './define'
import { fieldSpecs } from './fields'
import { formSpecs } from './form'
import { pageMetaSpecs } from './page-meta'
import { pickerSpecs } from './pickers'
import { scrollViewSpec } from './scroll-view'
import { swiperSpec } from './swiper'
import { toggleSpecs } from './toggles'

export function registerBuiltins(host: Host, space: ComponentSpace): void {
  const specs = [
    ...basicSpecs,
    buttonSpec,
    ...fieldSpecs,
    ...toggleSpecs,
    ...formSpecs,
    scrollViewSpec,
    swiperSpec,
    ...pickerSpecs,
    cameraSpec,
    canvasSpec,
    ...pageMetaSpecs,
  ]
  for (const spec of specs) defineBuiltin(host, space, spec)
}
