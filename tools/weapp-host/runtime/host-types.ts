// What the parts of the runtime see of each other. They import this file and not the class that puts them together, so
// that no part depends on all others.
import type { Manifest } from '../compile/manifest'
import type { Device } from './device'
import type { Emitter, EventChannel, Listener } from './emitter'
import type { Engine } from './engine'
import type { Instance } from './engine-types'
import type { Files } from './files'
import type { Longpress } from './gestures'
import type { Dict } from './json'
import type { HostOptions } from './options'
import type { PageEntry } from './page-entry'
import type { Recorder } from './recorder'
import type { Storage } from './storage'
import type { Ui } from './ui/ui-types'

export type RouteKind = 'navigateTo' | 'redirectTo' | 'reLaunch' | 'switchTab' | 'navigateBack'

export interface RouteOptions {
  url?: string
  delta?: number
  events?: Record<string, Listener>
}

export interface PageStack {
  stack: PageEntry[]
  /** The page whose onLoad is running: it counts as the current one. */
  opening: PageEntry | undefined
  top(): PageEntry | undefined
  isTab(path: string): boolean
  exists(path: string): boolean
  /** Throws in WeChat's words when its rules forbid the route. */
  route(kind: RouteKind, options: RouteOptions): { eventChannel?: EventChannel }
}

export interface Host {
  readonly manifest: Manifest
  readonly options: HostOptions
  readonly recorder: Recorder
  readonly device: Device
  readonly files: Files
  readonly storage: Storage
  readonly pages: PageStack
  readonly ui: Ui
  readonly engine: Engine
  /** Listeners of wx.onX. */
  readonly wxEvents: Emitter
  readonly shares: unknown[]
  readonly longpress: Longpress
  /** What the app handed to App(). */
  readonly app: Dict | undefined
  readonly launchOptions: Dict
  nextId(): number
  /** Records an error of the app and tells it to onError. */
  report(error: unknown, where: string): void
  /** From now on the setData calls of this instance are measured. */
  instrument(instance: Instance, path: string): void
  theme(): 'dark' | 'light'
  /** Evaluates a page's script and those of the components it uses. */
  loadPage(path: string): void
  /** The properties of a page that was made with Component(); none for others. */
  propertiesOf(path: string): string[]
  /** Calls wx[name]; resolves with the result, a failed one too. Throws when there is no such API. */
  callWx(name: string, options: Dict): Promise<unknown>
  /** Calls a method of App(); undefined when there is none or it throws. */
  callApp(name: string, ...args: unknown[]): unknown
  /** The address under which the browser finds a picture. A relative `source` counts from `file`. */
  assetUrl(source: string, file?: string): string
  share(from: Dict): void
  /** The app goes to the background, or comes back. */
  background(hidden: boolean): void
}
