// The test double of @tarojs/taro. Network and storage are Taro's real H5 parts; WeChat's other services are played
// by the objects below, which tests import from here to prepare them and to read what was done.
import * as request from '@tarojs/taro-h5/dist/api/network/request/index.js'
import * as storage from '@tarojs/taro-h5/dist/api/storage/index.js'
import { device, deviceCalls } from './taro/device'
import { dialogCalls, dialogs } from './taro/dialogs'
import { fileCalls, files } from './taro/files'
import { hooks } from './taro/lifecycle'
import { ok, type Callbacks } from './taro/outcome'
import { navigation, router } from './taro/router'
import { uploadFile } from './taro/upload'

export { device } from './taro/device'
export { dialogs } from './taro/dialogs'
export { files } from './taro/files'
export { pageEvents } from './taro/lifecycle'
export { router } from './taro/router'

const quiet = (name: string) => (options?: Callbacks) => ok(name, options)
const QUIET = [
  'stopPullDownRefresh',
  'startPullDownRefresh',
  'pageScrollTo',
  'setNavigationBarColor',
  'setBackgroundColor',
  'setBackgroundTextStyle',
  'setTabBarBadge',
  'removeTabBarBadge',
  'setTabBarStyle',
  'setTabBarItem',
  'vibrateShort',
  'previewImage',
  'hideKeyboard',
]

const base: Record<string, unknown> = {
  ...Object.fromEntries(QUIET.map((name) => [name, quiet(name)])),
  ...request,
  ...storage,
  ...navigation,
  ...dialogCalls,
  ...deviceCalls,
  ...fileCalls,
  ...hooks,
  uploadFile,
  nextTick: (callback: () => void) => void Promise.resolve().then(callback),
  canIUse: (name: string) => (name.split('.')[0] ?? '') in base,
  getCurrentPages: () => router.stack.map(({ path, params }) => ({ route: path, options: params })),
  getCurrentInstance: () => ({ router: { path: `/${router.current.path}`, params: router.current.params } }),
  getEnv: () => 'WEAPP',
  ENV_TYPE: { WEAPP: 'WEAPP', WEB: 'WEB' },
}

let overrides: Record<string, unknown> = {}

/** Replaces calls until the test ends: playTaro({ login: () => Promise.reject(...) }). */
export function playTaro(calls: Record<string, unknown>): void {
  overrides = { ...overrides, ...calls }
}

/** Puts the phone into its first state; it runs after every test. */
export function resetTaro(): void {
  overrides = {}
  device.reset()
  dialogs.reset()
  files.reset()
  router.reset()
  // It is missing in suites without a document.
  globalThis.localStorage?.clear()
}

const Taro = new Proxy(base, {
  get: (calls, name: string) => overrides[name] ?? calls[name],
  has: (calls, name: string) => name in overrides || name in calls,
})

export default Taro
export const {
  useRouter,
  useLaunch,
  useLoad,
  useReady,
  useDidShow,
  useDidHide,
  useUnload,
  usePullDownRefresh,
  useReachBottom,
  useShareAppMessage,
} = hooks
