// The interface of a running host, `window.weapp`, which the driver and the tester's panel use. It returns JSON, except for `backend`.
import { engineTrigger } from './engine'
import type { TreeElement } from './engine-types'
import { USER_FOLDER } from './files'
import type { Host } from './host-types'
import { jsonCopy, type Dict } from './json'
import { measurePage, type PageShape } from './measure'
import type { Fault, HostOptions, NetworkState, Permission, PermissionState } from './options'
import { callPage } from './page'
import { quiet } from './quiet'
import type { RecordKind, Records } from './recorder'

export interface Report extends Records {
  stack: string[]
  shape: PageShape
  storage: Dict
  shares: unknown[]
}

export interface StackEntry {
  id: number
  path: string
  query: Record<string, string>
}

export interface Control {
  report(): Report
  stack(): StackEntry[]
  mark(step: string): void
  /** Resolves when the view has been quiet for two frames and no request is under way. */
  settled(): Promise<void>
  listen(listener: (kind: RecordKind) => void): () => void
  storage(): Dict
  /** The names of the files in the user's folder. */
  files(): string[]
  setStorage(values: Dict): void
  setNetwork(state: NetworkState): void
  setPermission(name: Permission, state: PermissionState): void
  set(
    values: Partial<
      Pick<
        Host['device'],
        | 'payment'
        | 'privacy'
        | 'subscribe'
        | 'pick'
        | 'wxCode'
        | 'phoneAnswer'
        | 'nextPick'
        | 'cancelNextPick'
      >
    >,
  ): void
  fault(fault: Fault): void
  clearFaults(): void
  releaseHeld(): void
  callWx(name: string, options: Dict): Promise<unknown>
  /** The JSON of what the page's method returns or resolves with. */
  callPage(name: string, args: unknown[]): unknown
  pageData(): Dict
  /** The JSON of getApp().globalData. */
  globalData(): Dict
  /** The backend inside the app (option `backend`), as it is. Undefined before the app has started it. */
  backend(): Dict | undefined
  trigger(element: Element, name: string, detail: unknown): void
  background(hidden: boolean): void
  armLongpress(): void
  longpressDone(): boolean
  pullDown(): void
}

declare global {
  interface Window {
    __weappOptions?: HostOptions
    weapp?: Control
  }
}

/** Resolves when the view has been quiet since the last answer came, and no request is under way. */
async function settled({ recorder }: Host): Promise<void> {
  const { requests } = recorder.records
  const ended = (): number => requests.filter(({ ms }) => ms !== undefined).length
  const isBusy = (): boolean => requests.some(({ ms, held }) => ms === undefined && !held)
  for (let before = -1; before !== ended() || isBusy();) {
    before = ended()
    await quiet(recorder)
  }
}

export function control(host: Host): Control {
  const { device, recorder } = host
  const stack = (): StackEntry[] => host.pages.stack.map(({ id, path, query }) => ({ id, path, query }))
  return {
    stack,
    report: () => ({
      ...jsonCopy(recorder.records),
      stack: stack().map(({ path }) => path),
      shape: measurePage(host.pages.top()?.view),
      storage: host.storage.all(),
      shares: jsonCopy(host.shares),
    }),
    mark: (step) => recorder.mark(step),
    settled: () => settled(host),
    listen: (listener) => recorder.listen(listener),
    storage: () => host.storage.all(),
    files: () => host.files.list(USER_FOLDER),
    setStorage: (values) => Object.entries(values).forEach(([key, value]) => host.storage.set(key, value)),
    setNetwork: (state) => device.setNetwork(state),
    setPermission: (name, state) => device.setPermission(name, state),
    set: (values) => void Object.assign(device, values),
    fault: (fault) => void device.faults.push(fault),
    clearFaults: () => {
      device.faults = []
    },
    releaseHeld: () => device.releaseHeld(),
    callWx: (name, options) => host.callWx(name, options),
    callPage: (name, args) => {
      const top = host.pages.top()
      const result = top && callPage(host, top, name, ...args)
      return result instanceof Promise ? result.then(jsonCopy) : jsonCopy(result)
    },
    pageData: () => jsonCopy(host.pages.top()?.instance.data ?? {}),
    globalData: () => jsonCopy((host.app?.globalData ?? {}) as Dict),
    backend: () => host.backend,
    trigger: (element, name, detail) =>
      engineTrigger((element as TreeElement).__wxElement, name, detail, { bubbles: false }),
    background: (hidden) => host.background(hidden),
    armLongpress: () => host.longpress.arm(),
    longpressDone: () => host.longpress.done(),
    pullDown: () => host.ui.pullDown(true),
  }
}
