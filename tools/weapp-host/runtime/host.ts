// Combines the parts of the runtime and starts the app.
import type { Manifest } from '../compile/manifest'
import { bridgeUrl } from '../compile/urls'
import { pageNotFound, toBackground } from './app-lifecycle'
import { registerBuiltins } from './components/register'
import { BUILTIN_CSS } from './components/css'
import { createDevice, type Device } from './device'
import { addStyle } from './dom'
import { Emitter } from './emitter'
import { createEngine, type Engine } from './engine'
import type { Instance } from './engine-types'
import { Files } from './files'
import { installGestures, type Longpress } from './gestures'
import type { Host } from './host-types'
import { isDict, type Dict } from './json'
import { overPhone } from './inner-backend'
import { createLoader, type Loader } from './loader'
import type { HostOptions } from './options'
import { callPage } from './page'
import { componentsOf, resolvePath } from './paths'
import { announceError, collectBrowserErrors } from './problems'
import { createRealm } from './realm'
import { createReadyQueue } from './ready'
import { Recorder } from './recorder'
import { Pages } from './router'
import { instrumentSetData } from './set-data'
import { Storage } from './storage'
import { createUi } from './ui/ui'
import type { Ui } from './ui/ui-types'
import { deleteMethods, missingThings } from './without'
import { createWx } from './wx/wx'

/** Combines the parts of the runtime. There is one host for each page load of the phone. */
export class AppHost implements Host {
  readonly recorder = new Recorder()
  readonly device: Device
  readonly files = new Files()
  readonly storage: Storage
  readonly pages: Pages
  readonly ui: Ui
  readonly engine: Engine
  readonly wxEvents = new Emitter()
  readonly wx: Dict
  readonly shares: unknown[] = []
  readonly longpress: Longpress
  app: Dict | undefined
  launchOptions: Dict = {}
  backend: Dict | undefined
  private readonly loader: Loader
  private readonly taroNodes: ReadonlySet<string>
  private readonly ready = createReadyQueue()
  /** The properties by component, for pages that are made with Component(). */
  private readonly properties = new Map<string, string[]>()
  private sequence = 0

  constructor(
    readonly manifest: Manifest,
    readonly options: HostOptions,
  ) {
    this.taroNodes = new Set(manifest.taroNodes)
    this.device = createDevice(options)
    this.storage = new Storage(options.storage ?? {}, () => this.recorder.changed('calls'))
    this.pages = new Pages(this)
    this.ui = createUi(this)
    addStyle(BUILTIN_CSS, 'built-in components')
    addStyle(manifest.css.app ?? '', 'app')
    for (const error of manifest.errors) this.recorder.error(error, 'compiler')
    for (const warning of manifest.warnings) this.recorder.warn(warning)
    this.engine = createEngine(
      manifest,
      this.recorder,
      (space) => registerBuiltins(this, space.getComponentSpace()),
      (error) => announceError(this, error),
    )
    this.wx = createWx(this)
    this.loader = this.createLoader()
    this.longpress = installGestures(options.armedLongpress ?? false)
    collectBrowserErrors(this)
  }

  nextId(): number {
    return ++this.sequence
  }

  readonly report = (error: unknown, where: string): void => {
    if (this.recorder.error(error, where)) announceError(this, error)
  }

  readonly instrument = (instance: Instance, path: string): void => {
    instrumentSetData(instance, path, {
      recorder: this.recorder,
      taroNodes: this.taroNodes,
      delay: this.options.setDataDelay ?? 0,
      keepData: this.options.keepData ?? false,
    })
  }

  theme(): 'dark' | 'light' {
    return this.manifest.app.darkmode === true ? this.device.theme() : 'light'
  }

  loadPage(path: string): void {
    for (const component of componentsOf(this.manifest, path)) this.loader.load(component)
    this.loader.load(path)
  }

  propertiesOf(path: string): string[] {
    return this.properties.get(path) ?? []
  }

  callWx(name: string, options: Dict): Promise<unknown> {
    const api = this.wx[name]
    if (typeof api !== 'function') throw new Error(`wx.${name} is missing`)
    return Promise.resolve((api as (options: Dict) => unknown)(options)).catch((error: unknown) => error)
  }

  callApp(name: string, ...args: unknown[]): unknown {
    const method = this.app?.[name]
    if (typeof method !== 'function') return undefined
    try {
      return (method as (...args: unknown[]) => unknown).apply(this.app, args)
    } catch (error) {
      this.report(error, `app ${name}`)
      return undefined
    }
  }

  assetUrl(source: string, file?: string): string {
    if (source === '' || /^(data:|blob:)/.test(source)) return source
    if (/^https?:/i.test(source)) return bridgeUrl(source)
    if (source.startsWith('//')) return bridgeUrl(`https:${source}`)
    if (source.startsWith('wxfile://')) return this.files.dataUrl(source) ?? ''
    return `/dist/${resolvePath(file ?? this.pages.top()?.path ?? '', source)}`
  }

  share(from: Dict): void {
    const page = this.pages.top()
    if (!page) return
    const answer = callPage(this, page, 'onShareAppMessage', { webViewUrl: undefined, ...from })
    this.shares.push({ page: page.path, ...(isDict(answer) ? answer : {}) })
    this.ui.toast.show(isDict(answer) ? '已转发' : '当前页面未设置转发', 'toast', false, 1500)
  }

  start(): void {
    const started = performance.now()
    const { page, query = {}, scene = 1001 } = this.options
    const first = page ?? this.manifest.app.pages[0] ?? ''
    this.launchOptions = {
      path: first,
      query,
      scene,
      referrerInfo: {},
      mode: 'default',
      apiCategory: 'default',
    }
    deleteMethods(missingThings(this.options.without).methods)
    this.loader.load('app')
    if (this.manifest.app.lazyCodeLoading !== 'requiredComponents')
      for (const path of this.manifest.app.pages) this.loadPage(path)
    this.recorder.records.startMs = Math.round(performance.now() - started)
    this.callApp('onLaunch', this.launchOptions)
    this.callApp('onShow', this.launchOptions)
    if (this.pages.exists(first)) this.pages.start(first, query)
    else pageNotFound(this, first, query)
    this.recorder.records.firstPageMs = Math.round(performance.now() - started)
    this.recorder.changed('firstPageMs')
  }

  background(hidden: boolean): void {
    toBackground(this, hidden)
  }

  private createLoader(): Loader {
    const globals: Dict = {
      wx: this.wx,
      ...createRealm({
        recorder: this.recorder,
        space: this.engine.space,
        registering: () => this.loader.registering(),
        report: this.report,
        instrument: this.instrument,
        attached: (instance) => this.ready.add(instance),
        declared: (path, properties) => void this.properties.set(path, properties),
        currentPages: () =>
          [...this.pages.stack, ...(this.pages.opening ? [this.pages.opening] : [])].map(
            ({ instance }) => instance,
          ),
        setApp: (app) => {
          this.app = app
        },
        getApp: () => this.app,
      }),
    }
    globals.globalThis = globals
    globals.global = globals
    return createLoader(this.manifest, this.recorder, globals, {
      absent: missingThings(this.options.without).globals,
      given: (path, exports) =>
        path === this.options.backend
          ? overPhone(this, exports, (backend) => {
              this.backend = backend
            })
          : exports,
    })
  }
}
