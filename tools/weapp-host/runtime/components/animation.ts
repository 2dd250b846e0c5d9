// Plays what wx.createAnimation exported, step by step.
import { lengthUnits } from '../../compile/units'
import { asNumber, asText, isDict, type Dict } from '../json'

const ANGLES = /^(rotate|skew)/
const BARE = /^(opacity|backgroundColor|scale|matrix)/

/** `rotate`, `scale` and `translate` are properties of their own in browsers, but transforms in WeChat. */
const TRANSFORM = /^(rotate|scale|translate)$/

/** A CSS value. Plain numbers are pixels, or degrees for rotations. */
function cssValue(type: string, value: unknown, index = 0): string {
  if (typeof value !== 'number' || BARE.test(type)) return lengthUnits(asText(value))
  if (type === 'rotate3d' && index < 3) return String(value)
  return `${value}${ANGLES.test(type) ? 'deg' : 'px'}`
}

function apply(element: HTMLElement, action: Dict): number {
  const option = isDict(action.option) ? action.option : {}
  const { duration, timingFunction, delay } = isDict(option.transition) ? option.transition : {}
  const animates = Array.isArray(action.animates) ? action.animates.filter(isDict) : []
  element.style.transition = `all ${asNumber(duration, 0)}ms ${asText(timingFunction) || 'linear'} ${asNumber(delay, 0)}ms`
  element.style.transformOrigin = asText(option.transformOrigin)
  const transforms: string[] = []
  for (const { type, args } of animates) {
    const name = asText(type)
    const values = Array.isArray(args) ? args : []
    if (name in element.style && !TRANSFORM.test(name))
      element.style.setProperty(dashed(name), cssValue(name, values[0]))
    else transforms.push(`${name}(${values.map((value, index) => cssValue(name, value, index)).join(', ')})`)
  }
  if (transforms.length > 0) element.style.transform = transforms.join(' ')
  return asNumber(duration, 0) + asNumber(delay, 0)
}

const dashed = (name: string): string => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)

export function playAnimation(element: HTMLElement, value: unknown): void {
  const actions = isDict(value) && Array.isArray(value.actions) ? value.actions.filter(isDict) : []
  const play = ([first, ...rest]: Dict[]): void => {
    if (!first) return
    const ms = apply(element, first)
    if (rest.length > 0) window.setTimeout(() => play(rest), ms)
  }
  play(actions)
}
