// Adds what the framework's DOM backend lacks: longpress, and disabled buttons that ignore taps.
import type { TreeElement } from './engine-types'
import { engineTrigger } from './engine'

const LONGPRESS_MS = 350

function treeElement(target: EventTarget | null): TreeElement | undefined {
  let element = target instanceof Element ? (target as TreeElement) : null
  while (element && !element.__wxElement) element = element.parentElement as TreeElement | null
  return element ?? undefined
}

function hasLongpressListener(start: TreeElement): boolean {
  for (
    let element: TreeElement | null = start;
    element;
    element = element.parentElement as TreeElement | null
  ) {
    if (element.__wxElement?._$eventTarget?.listeners?.longpress) return true
  }
  return false
}

/** Cancels the tap after a handled longpress. The framework cancels a tap when the pointer moves away. */
function swallowTap(): void {
  document.body.dispatchEvent(new MouseEvent('mousemove', { clientX: -9999, clientY: -9999, bubbles: true }))
}

/**
 * On a busy machine a test's tap can last long enough to count as a longpress. With `armed`, every press is a tap until the driver asks
 * for a longpress, which then happens at once.
 */
export interface Longpress {
  arm(): void
  /** True once the requested longpress has happened. */
  done(): boolean
}

function installLongpress(armed: boolean): Longpress {
  let timer = 0
  let wanted = false
  const press = (event: PointerEvent, target: TreeElement): void => {
    const detail = { x: event.clientX, y: event.clientY }
    const handled = hasLongpressListener(target)
    engineTrigger(target.__wxElement, 'longpress', detail, {
      bubbles: true,
      composed: true,
      capturePhase: true,
      originalEvent: event,
    })
    if (handled) swallowTap()
    wanted = false
  }
  document.addEventListener(
    'pointerdown',
    (event) => {
      const target = treeElement(event.target)
      if (!target || (armed && !wanted)) return
      // With 0 it still happens after the mousedown that begins a tap in the framework.
      timer = window.setTimeout(() => press(event, target), armed ? 0 : LONGPRESS_MS)
    },
    true,
  )
  const cancel = (): void => {
    if (!armed) window.clearTimeout(timer)
  }
  for (const name of ['pointerup', 'pointercancel', 'scroll']) document.addEventListener(name, cancel, true)
  return {
    arm: () => {
      wanted = true
    },
    done: () => !wanted,
  }
}

function installDisabledButtons(): void {
  const stop = (event: Event): void => {
    if (event.target instanceof Element && event.target.closest('wx-button[disabled]'))
      event.stopPropagation()
  }
  // The framework listens on the body in the capture phase, so that only listeners on the document are called earlier.
  for (const name of ['mousedown', 'mouseup', 'touchstart', 'touchend'])
    document.addEventListener(name, stop, true)
}

export function installGestures(armed: boolean): Longpress {
  installDisabledButtons()
  return installLongpress(armed)
}
