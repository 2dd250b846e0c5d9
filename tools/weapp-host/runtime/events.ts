// Passes events to the app as plain JSON, as WeChat does between threads, and collects the errors of handlers.
import type { EngineElement, EngineEvent, Instance } from './engine-types'
import { jsonCopy, type Dict } from './json'

const elementOf = (target: EngineElement | Instance): EngineElement =>
  '_$' in target ? (target as Instance)._$ : (target as EngineElement)

export function plainNode(target: EngineElement | Instance | null | undefined): Dict {
  if (!target) return { id: '', dataset: {}, offsetLeft: 0, offsetTop: 0 }
  const element = elementOf(target)
  const box = element.$$?.getBoundingClientRect?.()
  return {
    id: element.id ?? '',
    dataset: jsonCopy(element.dataset ?? {}),
    offsetLeft: Math.round(box?.left ?? 0),
    offsetTop: Math.round(box?.top ?? 0),
  }
}

interface Point {
  identifier?: number
  pageX: number
  pageY: number
  clientX: number
  clientY: number
}

const plainTouch = ({ identifier = 0, pageX, pageY, clientX, clientY }: Point): Point => ({
  identifier,
  pageX,
  pageY,
  clientX,
  clientY,
})

function touchesOf(event: unknown, list: 'touches' | 'changedTouches'): Point[] {
  if (typeof TouchEvent !== 'undefined' && event instanceof TouchEvent)
    return [...event[list]].map(plainTouch)
  return event instanceof MouseEvent ? [plainTouch(event)] : []
}

function plainEvent(event: EngineEvent): Dict {
  const original = event.getOriginalEvent?.()
  const plain: Dict = {
    type: event.type,
    timeStamp: event.timeStamp,
    target: plainNode(event.target),
    currentTarget: plainNode(event.currentTarget),
    mark: event.mark ?? {},
    detail: jsonCopy(event.detail ?? {}),
  }
  if (original instanceof Event) {
    plain.touches = touchesOf(original, 'touches')
    plain.changedTouches = touchesOf(original, 'changedTouches')
  }
  return plain
}

const isEngineEvent = (value: unknown): value is EngineEvent =>
  typeof value === 'object' &&
  value !== null &&
  typeof (value as { getEventName?: unknown }).getEventName === 'function'

const wrapped = new WeakSet<object>()
export type AppFunction = (this: unknown, ...args: unknown[]) => unknown

/** Wraps every function of a page's definition or of a component's methods; `report` is called with the errors they throw. */
export function wrapHandlers(definition: Dict, report: (error: unknown, where: string) => void): Dict {
  for (const [name, value] of Object.entries(definition)) {
    if (typeof value !== 'function' || wrapped.has(value)) continue
    const original = value as AppFunction
    const handler: AppFunction = function (...args) {
      if (isEngineEvent(args[0])) args[0] = plainEvent(args[0])
      try {
        return original.apply(this, args)
      } catch (error) {
        report(error, name)
        throw error
      }
    }
    wrapped.add(handler)
    definition[name] = handler
  }
  return definition
}
