// The types of the part of glass-easel that the host uses. They are narrow, because glass-easel's own generics would spread everywhere.
import type { Dict } from './json'

export interface EventOptions {
  bubbles?: boolean
  composed?: boolean
  capturePhase?: boolean
  originalEvent?: unknown
}

/** A node of the framework's tree. `$$` is its DOM element. */
export interface EngineElement {
  id: string
  dataset?: Dict
  $$: HTMLElement
  _$eventTarget?: { listeners?: Record<string, unknown> }
  collectMarks?(): Dict
}

/** An instance of a component as the framework sees it. */
export interface Native extends EngineElement {
  is: string
  data: Dict
  triggerEvent(name: string, detail?: unknown, options?: EventOptions): void
  addListener(name: string, listener: (event: EngineEvent) => void): void
  triggerPageLifetime?(name: string, args: unknown[]): void
  triggerLifetime(name: string, args: unknown[]): void
  /** The tree of the component in whose template this element stands. */
  ownerShadowRoot?: { getHostNode(): Native } | null
  getShadowRoot(): ShadowRoot | null
}

interface ShadowRoot {
  querySelector(selector: string): Native | null
  querySelectorAll(selector: string): Native[]
}

/** A component instance as the app's code sees it (`this`). */
export interface Instance {
  _$: Native
  is: string
  data: Dict
  setData(data: Dict, callback?: () => void): void
  [name: string]: unknown
}

export interface EngineEvent {
  type: string
  timeStamp: number
  detail: unknown
  mark?: Dict | null
  target: EngineElement | Instance
  currentTarget: EngineElement | Instance
  getEventName(): string
  getOriginalEvent?(): unknown
  stopPropagation?(): void
}

export interface Root {
  get(): Instance
  getComponent(): Native
  attach(parent: Node, placeholder: Node): void
  release(): void
}

interface Registration {
  register(): unknown
}

export interface CodeSpace {
  getComponentSpace(): ComponentSpace
  addStyleSheet(path: string, url: string | undefined, scope: string | undefined): void
  addCompiledTemplate(path: string, content: unknown): void
  addComponentStaticConfig(path: string, content: unknown): void
  component(path: string): {
    definition(def: unknown): Registration
    pageDefinition(def: unknown): Registration
  }
  behavior(): { definition(def: unknown): Registration }
  prepareComponentOptions(...args: unknown[]): [Dict, unknown]
}

interface BehaviorBuilder {
  options(options: Dict): BehaviorBuilder
  property(
    name: string,
    definition: { type: null; value?: unknown; observer: (this: Native, value: unknown) => void },
  ): BehaviorBuilder
  lifetime(name: string, listener: (this: Native) => void): BehaviorBuilder
  registerComponent(): unknown
}

export interface ComponentSpace {
  define(is: string): BehaviorBuilder
  setGlobalUsingComponent(tag: string, definition: unknown): void
}

/** The DOM element of a node, which refers back to the node. */
export type TreeElement = HTMLElement & { __wxElement?: Native }
