// The interfaces between the parts of the runtime. The parts import this file and not the class that combines them, so that none
// depends on all others.
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
  /** The page whose onLoad is running; it counts as the current page. */
  opening: PageEntry | undefined
  top(): PageEntry | undefined
  isTab(path: string): boolean
  exists(path: string): boolean
  /** Changes the page stack. Throws WeChat's error if its rules forbid the route. */
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
  /** The object that the app passed to App(). */
  readonly app: Dict | undefined
  readonly launchOptions: Dict
  /** The backend inside the app, as its script gave it (option `backend`). */
  readonly backend: Dict | undefined
  nextId(): number
  /** Records an error of the app and passes it to the app's onError. */
  report(error: unknown, where: string): void
  /** Measures the setData calls of this instance from now on. */
  instrument(instance: Instance, path: string): void
  theme(): 'dark' | 'light'
  /** Evaluates the script of a page and those of its components. */
  loadPage(path: string): void
  /** The names of a page's properties if it was made with Component(); otherwise none. */
  propertiesOf(path: string): string[]
  /** Calls wx[name] and resolves with the result, even of a failure. Throws if there is no such API. */
  callWx(name: string, options: Dict): Promise<unknown>
  /** Calls a method of App(). Gives undefined if there is none or it throws. */
  callApp(name: string, ...args: unknown[]): unknown
  /** The address under which the browser finds a picture. A relative `source` starts at `file`. */
  assetUrl(source: string, file?: string): string
  share(from: Dict): void
  /** Sends the app to the background or brings it back. */
  background(hidden: boolean): void
}
