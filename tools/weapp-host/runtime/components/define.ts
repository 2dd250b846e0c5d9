// How a built-in component is made: a small glass-easel component over one DOM element.
import type { ComponentSpace, EngineEvent, Native } from '../engine-types'
import type { Host } from '../host-types'
import { asFlag, asText, type Dict } from '../json'
import { playAnimation } from './animation'

/** One instance. Everything is optional: a <view> does nothing. */
export interface Behaviour {
  /** By property name; called at first and at every change. */
  update?: Record<string, (value: unknown) => void>
  /** Called after any property changed. */
  updated?(name: string): void
  tap?(event: EngineEvent): void
  attached?(): void
  detached?(): void
  /** What a form sends for it; undefined keeps it out of the form. */
  value?(): unknown
  reset?(): void
  /** What a tap on its label does. */
  activate?(): void
}

export interface Spec {
  tag: string
  /** Properties it has even when no template sets them. */
  properties?: string[]
  create?(context: Context): Behaviour
}

export interface Context {
  host: Host
  component: Native
  element: HTMLElement
  data: Dict
  /** Triggers an event of the component; built-ins' events do not bubble. */
  fire(name: string, detail?: unknown): void
}

export interface Built {
  tag: string
  component: Native
  behaviour: Behaviour
}

const built = new WeakMap<Element, Built>()

export const builtAt = (element: Element | null | undefined): Built | undefined =>
  element ? built.get(element) : undefined

export function closestBuilt(element: Element, tag: string): Built | undefined {
  return builtAt(element.parentElement?.closest(`wx-${tag}`))
}

export function builtInside(element: Element, ...tags: string[]): Built[] {
  const found = [...element.querySelectorAll(tags.map((tag) => `wx-${tag}`).join(','))]
  return found.map(builtAt).filter((item): item is Built => item !== undefined)
}

/** aria-label, aria-role, role ... reach the DOM, where tests and screen readers look for them. */
function accessibility(element: HTMLElement, name: string, value: unknown): void {
  const attribute =
    name === 'role' || name === 'ariaRole'
      ? 'role'
      : name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)
  const known =
    attribute.startsWith('aria-') && !attribute.startsWith('aria--')
      ? attribute
      : attribute === 'role'
        ? 'role'
        : undefined
  if (known === undefined) return
  if (value === undefined || value === null || value === '') element.removeAttribute(known)
  else element.setAttribute(known, asText(value))
}

function onProperty(component: Native, name: string, value: unknown): void {
  const element = component.$$
  if (name === 'hidden') element.toggleAttribute('hidden', asFlag(value))
  else if (name === 'role' || name.startsWith('aria')) accessibility(element, name, value)
  else if (name === 'animation') playAnimation(element, value)
  const behaviour = built.get(element)?.behaviour
  behaviour?.update?.[name]?.(value)
  behaviour?.updated?.(name)
}

export function defineBuiltin(host: Host, space: ComponentSpace, spec: Spec): void {
  const properties = new Set([
    ...(host.manifest.properties[spec.tag] ?? []),
    ...(spec.properties ?? []),
    'hidden',
  ])
  let builder = space.define(`wx/${spec.tag}`).options({ virtualHost: false })
  for (const name of properties) {
    builder = builder.property(name, {
      type: null,
      observer(value) {
        onProperty(this, name, value)
      },
    })
  }
  builder = builder.lifetime('created', function () {
    const fire: Context['fire'] = (name, detail = {}) => this.triggerEvent(name, detail, { bubbles: false })
    const context: Context = { host, component: this, element: this.$$, data: this.data, fire }
    // `data` is replaced as properties change: read it through the component.
    Object.defineProperty(context, 'data', { get: () => this.data })
    const behaviour = spec.create?.(context) ?? {}
    built.set(this.$$, { tag: spec.tag, component: this, behaviour })
    if (behaviour.tap) this.addListener('tap', (event) => behaviour.tap?.(event))
  })
  builder = builder.lifetime('attached', function () {
    built.get(this.$$)?.behaviour.attached?.()
  })
  builder = builder.lifetime('detached', function () {
    built.get(this.$$)?.behaviour.detached?.()
  })
  space.setGlobalUsingComponent(spec.tag, builder.registerComponent())
}

/** DOM events of what a built-in draws inside itself must not reach the app under the same name. */
export function silence(element: HTMLElement, names: string[]): void {
  for (const name of names) element.addEventListener(name, (event) => event.stopPropagation())
}
