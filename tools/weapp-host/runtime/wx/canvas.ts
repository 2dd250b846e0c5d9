// The canvas of 2020: wx.createCanvasContext with a canvas-id, and the export of its picture.
import { builtAt } from '../components/define'
import type { Instance } from '../engine-types'
import type { Host } from '../host-types'
import { asNumber, asText, type Dict } from '../json'
import type { WxBuilder, WxOptions } from './api'
import { Gradient, PROPERTIES, SAME_METHODS, SETTERS, type Paint, type Step } from './canvas-steps'
import { bitmapOf } from './pictures'

const NORMAL_FONT = '10px sans-serif'

function findCanvas(host: Host, canvasId: string, component?: Instance): HTMLCanvasElement | undefined {
  const page = host.pages.opening ?? host.pages.top()
  const scope = component?._$?.$$ ?? page?.view
  const found = [...(scope?.querySelectorAll('wx-canvas') ?? [])].find(
    (element) => asText(builtAt(element)?.component.data.canvasId) === canvasId,
  )
  return found?.querySelector('canvas') ?? undefined
}

/** Sizes a canvas to the device's pixels, as on a phone. A canvas whose size changes becomes empty. */
function fit(canvas: HTMLCanvasElement): void {
  const { width, height } = canvas.getBoundingClientRect()
  const [wide, high] = [Math.round(width * devicePixelRatio), Math.round(height * devicePixelRatio)]
  if (canvas.width !== wide) canvas.width = wide
  if (canvas.height !== high) canvas.height = high
}

async function drawSteps(canvas: HTMLCanvasElement, steps: Step[], reserve: boolean): Promise<void> {
  fit(canvas)
  const paint = canvas.getContext('2d')
  if (!paint) return
  if (!reserve) paint.clearRect(0, 0, canvas.width, canvas.height)
  paint.save()
  paint.scale(devicePixelRatio, devicePixelRatio)
  for (const step of steps) await step(paint)
  paint.restore()
}

/** The last drawing of each canvas. Drawings of one canvas are queued, and an export waits for them. */
const drawing = new WeakMap<HTMLCanvasElement, Promise<void>>()

function assign(paint: Paint, name: string, value: unknown): void {
  Object.assign(paint, { [name]: value instanceof Gradient ? value.in(paint) : value })
}

function pictureStep(host: Host, source: string, place: number[]): Step {
  return async (paint) => {
    if (/^https?:/i.test(source)) {
      // A phone does not load it: the app has to download it first.
      host.recorder.warn(`drawImage does not load "${source}": download it first`)
      return
    }
    const bitmap = await bitmapOf(host, source).catch(() => undefined)
    if (!bitmap) return host.recorder.warn(`drawImage found no picture "${source}"`)
    const [x = 0, y = 0, width = bitmap.width, height = bitmap.height, ...target] = place
    if (target.length < 4) return paint.drawImage(bitmap, x, y, width, height)
    const [left = 0, top = 0, wide = 0, high = 0] = target
    paint.drawImage(bitmap, x, y, width, height, left, top, wide, high)
  }
}

function addSameMethods(context: Dict, steps: Step[]): void {
  for (const name of SAME_METHODS) {
    context[name] = (...args: unknown[]) =>
      void steps.push((paint) => (paint[name] as (...given: unknown[]) => void)(...args))
  }
}

/** Lets properties be set by a setter or by assignment. The font is remembered for measureText. */
function addProperties(context: Dict, steps: Step[]): { font(): string } {
  const values: Dict = { font: NORMAL_FONT }
  const set = (name: string, value: unknown): void => {
    values[name] = value
    steps.push((paint) => assign(paint, name, value))
  }
  for (const name of PROPERTIES)
    Object.defineProperty(context, name, { get: () => values[name], set: (value) => set(name, value) })
  for (const [setter, name] of Object.entries(SETTERS)) context[setter] = (value: unknown) => set(name, value)
  context.setFontSize = (size: number) => set('font', asText(values.font).replace(/[\d.]+px/, `${size}px`))
  context.setShadow = (x: number, y: number, blur: number, color: string) => {
    set('shadowOffsetX', x)
    set('shadowOffsetY', y)
    set('shadowBlur', blur)
    set('shadowColor', color)
  }
  return { font: () => asText(values.font) }
}

/** The context of a canvas. As in WeChat, it exists even without such a canvas, and then draws nothing. */
function canvasContext(host: Host, canvasId: string, component?: Instance): Dict {
  const context: Dict = {}
  const steps: Step[] = []
  addSameMethods(context, steps)
  const { font } = addProperties(context, steps)
  return Object.assign(context, {
    setLineDash: (pattern: number[], offset = 0) =>
      void steps.push((paint) => {
        paint.setLineDash(pattern)
        paint.lineDashOffset = offset
      }),
    drawImage: (source: unknown, ...place: number[]) =>
      void steps.push(pictureStep(host, asText(source), place)),
    createLinearGradient: (x0: number, y0: number, x1: number, y1: number) =>
      new Gradient((paint) => paint.createLinearGradient(x0, y0, x1, y1)),
    createCircularGradient: (x: number, y: number, r: number) =>
      new Gradient((paint) => paint.createRadialGradient(x, y, 0, x, y, r)),
    measureText: (text: string) => {
      const paint = document.createElement('canvas').getContext('2d')
      if (paint) paint.font = font()
      return { width: paint?.measureText(text).width ?? 0 }
    },
    draw: (reserve?: boolean, callback?: () => void) => {
      const canvas = findCanvas(host, canvasId, component)
      const todo = steps.splice(0)
      const before = (canvas && drawing.get(canvas)) ?? Promise.resolve()
      const work = before.then(() => (canvas ? drawSteps(canvas, todo, reserve === true) : undefined))
      if (canvas) drawing.set(canvas, work)
      work.then(() => callback?.()).catch((error: unknown) => host.report(error, 'canvas draw'))
    },
  })
}

interface Area {
  x: number
  y: number
  width: number
  height: number
}

const areaOf = (options: WxOptions, width: number, height: number): Area => {
  const [x, y] = [asNumber(options.x, 0), asNumber(options.y, 0)]
  return { x, y, width: asNumber(options.width, width - x), height: asNumber(options.height, height - y) }
}

async function needCanvas(
  host: Host,
  { canvas, canvasId }: WxOptions,
  component: unknown,
): Promise<HTMLCanvasElement> {
  if (canvas instanceof HTMLCanvasElement) return canvas
  const found = findCanvas(host, asText(canvasId), component as Instance | undefined)
  if (!found) throw new Error('canvas is empty')
  await drawing.get(found)
  return found
}

/**
 * Exports a canvas as a file. Sizes are in the page's pixels; the picture has the device's pixels unless destWidth and destHeight are
 * given.
 */
async function canvasFile(host: Host, options: WxOptions, component: unknown): Promise<Dict> {
  const canvas = await needCanvas(host, options, component)
  const { width, height } = canvas.getBoundingClientRect()
  const old = !(options.canvas instanceof HTMLCanvasElement)
  const area = old ? areaOf(options, width, height) : areaOf(options, canvas.width, canvas.height)
  const scale = old ? devicePixelRatio : 1
  const picture = document.createElement('canvas')
  picture.width = Math.round(asNumber(options.destWidth, area.width * scale))
  picture.height = Math.round(asNumber(options.destHeight, area.height * scale))
  if (picture.width < 1 || picture.height < 1 || canvas.width < 1 || canvas.height < 1)
    throw new Error('canvas is empty')
  const paint = picture.getContext('2d')
  const [x, y, wide, high] = [area.x, area.y, area.width, area.height].map((length) => length * scale)
  paint?.drawImage(canvas, x ?? 0, y ?? 0, wide ?? 0, high ?? 0, 0, 0, picture.width, picture.height)
  const type = options.fileType === 'jpg' ? 'image/jpeg' : 'image/png'
  const base64 = picture.toDataURL(type, asNumber(options.quality, 1)).replace(/^data:[^,]*,/, '')
  return { tempFilePath: host.files.temporary({ type, base64 }) }
}

/** The pixels of a canvas at the page's size, row by row. */
async function imageData(host: Host, options: WxOptions, component: unknown): Promise<Dict> {
  const canvas = await needCanvas(host, options, component)
  const { x, y, width, height } = areaOf(options, 0, 0)
  const small = document.createElement('canvas')
  small.width = width
  small.height = height
  const paint = small.getContext('2d')
  const ratio = devicePixelRatio
  paint?.drawImage(canvas, x * ratio, y * ratio, width * ratio, height * ratio, 0, 0, width, height)
  return { width, height, data: paint?.getImageData(0, 0, width, height).data }
}

export function canvasApi(builder: WxBuilder): void {
  const { host } = builder
  builder.sync({
    createCanvasContext: (canvasId: string, component?: Instance) => canvasContext(host, canvasId, component),
  })
  builder.async('canvasToTempFilePath', (options, component) => canvasFile(host, options, component))
  builder.async('canvasGetImageData', (options, component) => imageData(host, options, component))
}
