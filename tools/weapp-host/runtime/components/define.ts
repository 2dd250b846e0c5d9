// Makes built-in components: each is a small glass-easel component around one DOM element.
import type { ComponentSpace, EngineEvent, Native } from '../engine-types'
import type { Host } from '../host-types'
import { asFlag, asText, type Dict } from '../json'
import { playAnimation } from './animation'

/** The behaviour of one instance. All parts are optional: a <view> does nothing. */
export interface Behaviour {
  /** Handlers by property name, called at the start and at every change. */
  update?: Record<string, (value: unknown) => void>
  /** Called after any property has changed. */
  updated?(name: string): void
  tap?(event: EngineEvent): void
  attached?(): void
  detached?(): void
  /** The value that a form submits for the component; undefined leaves it out. */
  value?(): unknown
  reset?(): void
  /** Called when a label of the component is tapped. */
  activate?(): void
}

export interface Spec {
  tag: string
  /** Properties that the component has even if no template sets them. */
  properties?: string[]
  create?(context: Context): Behaviour
}

export interface Context {
  host: Host
  component: Native
  element: HTMLElement
  data: Dict
  /** Fires an event of the component; events of built-ins do not bubble. */
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

/** Copies aria-label, aria-role, role and the like to the DOM, where tests and screen readers look for them. */
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
    // `data` is replaced when properties change, so that it is always read from the component.
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

/** Keeps DOM events of elements that a built-in draws from reaching the app under the same name. */
export function silence(element: HTMLElement, names: string[]): void {
  for (const name of names) element.addEventListener(name, (event) => event.stopPropagation())
}
