// The built-in canvas holds a browser's canvas, which createSelectorQuery().fields({ node: true }) hands to the app.
import { h } from '../dom'
import type { Spec } from './define'

export const canvasSpec: Spec = {
  tag: 'canvas',
  properties: ['type', 'canvasId'],
  create({ element }) {
    element.append(h('canvas'))
    return {}
  },
}

/** The node that a phone gives the app: the canvas with the additional methods that exist there. */
export function canvasNode(element: Element): HTMLCanvasElement | undefined {
  const canvas = element.querySelector('canvas')
  if (!canvas) return undefined
  return Object.assign(canvas, {
    createImage: () => new Image(),
    requestAnimationFrame: (run: FrameRequestCallback) => window.requestAnimationFrame(run),
    cancelAnimationFrame: (id: number) => window.cancelAnimationFrame(id),
  })
}
