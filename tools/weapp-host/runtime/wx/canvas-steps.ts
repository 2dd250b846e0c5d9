// The drawing calls of WeChat's old canvas context. They are collected, and draw() executes them together.

export type Paint = CanvasRenderingContext2D
/** One drawing step; some steps load a picture first. */
export type Step = (paint: Paint) => void | Promise<void>

/** Methods that are the same in the browser's context. */
export const SAME_METHODS = [
  'beginPath', 'closePath', 'moveTo', 'lineTo', 'rect', 'arc', 'arcTo', 'quadraticCurveTo', 'bezierCurveTo', 'clip',
  'fill', 'stroke', 'fillRect', 'strokeRect', 'clearRect', 'fillText', 'strokeText', 'scale', 'rotate', 'translate',
  'transform', 'setTransform', 'save', 'restore',
] as const // prettier-ignore

/** The setters of the old context, and the properties that they set. */
export const SETTERS = {
  setFillStyle: 'fillStyle',
  setStrokeStyle: 'strokeStyle',
  setLineWidth: 'lineWidth',
  setLineCap: 'lineCap',
  setLineJoin: 'lineJoin',
  setMiterLimit: 'miterLimit',
  setGlobalAlpha: 'globalAlpha',
  setTextAlign: 'textAlign',
  setTextBaseline: 'textBaseline',
} as const

/** Properties that can be assigned as well (since base library 1.9.90). */
export const PROPERTIES = [
  ...Object.values(SETTERS), 'font', 'shadowBlur', 'shadowColor', 'shadowOffsetX', 'shadowOffsetY',
  'lineDashOffset', 'globalCompositeOperation',
] as const // prettier-ignore

/** A gradient of the old context. It is only a list of stops until it is drawn. */
export class Gradient {
  private readonly stops: [number, string][] = []

  constructor(private readonly make: (paint: Paint) => CanvasGradient) {}

  addColorStop(at: number, color: string): void {
    this.stops.push([at, color])
  }

  in(paint: Paint): CanvasGradient {
    const gradient = this.make(paint)
    for (const [at, color] of this.stops) gradient.addColorStop(at, color)
    return gradient
  }
}
