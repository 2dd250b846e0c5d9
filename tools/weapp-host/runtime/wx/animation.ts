// wx.createAnimation: collects the steps that the `animation` attribute of a component plays.
import { asNumber, asText, isDict, type Dict } from '../json'
import type { WxBuilder } from './api'

const PROPERTIES = ['opacity', 'backgroundColor', 'width', 'height', 'left', 'right', 'top', 'bottom']
const TRANSFORMS = [
  'matrix', 'matrix3d', 'rotate', 'rotate3d', 'rotateX', 'rotateY', 'rotateZ', 'scale', 'scale3d', 'scaleX', 'scaleY',
  'scaleZ', 'skew', 'skewX', 'skewY', 'translate', 'translate3d', 'translateX', 'translateY', 'translateZ',
] // prettier-ignore

interface Animate {
  type: string
  args: unknown[]
}

function createAnimation(given: unknown): Dict {
  const common: Dict = { duration: 400, timingFunction: 'linear', delay: 0, ...(isDict(given) ? given : {}) }
  const actions: Dict[] = []
  let animates: Animate[] = []
  const animation: Dict = {}
  for (const type of [...PROPERTIES, ...TRANSFORMS]) {
    animation[type] = (...args: unknown[]) => {
      animates.push({ type, args })
      return animation
    }
  }
  animation.step = (options: unknown) => {
    const { duration, timingFunction, delay, transformOrigin } = {
      ...common,
      ...(isDict(options) ? options : {}),
    }
    const transition = { duration: asNumber(duration, 400), timingFunction, delay: asNumber(delay, 0) }
    actions.push({
      animates,
      option: { transition, transformOrigin: asText(transformOrigin) || '50% 50% 0' },
    })
    animates = []
    return animation
  }
  animation.export = () => ({ actions: actions.splice(0) })
  return animation
}

export function animationApi(builder: WxBuilder): void {
  builder.sync({ createAnimation })
}
