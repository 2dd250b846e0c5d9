import { files } from './files'
import { fail, ok, type Callbacks } from './outcome'

type Listener = (event: Record<string, unknown>) => void

const emitter = () => {
  const listeners = new Set<Listener>()
  return {
    on: (listener: Listener) => void listeners.add(listener),
    off: (listener?: Listener) => void (listener ? listeners.delete(listener) : listeners.clear()),
    emit: (event: Record<string, unknown> = {}) => listeners.forEach((listener) => listener(event)),
  }
}

const events = {
  network: emitter(),
  appShow: emitter(),
  appHide: emitter(),
  theme: emitter(),
  updateReady: emitter(),
  updateFailed: emitter(),
  privacy: emitter(),
}

const FRESH = {
  network: 'wifi',
  /** The next code of wx.login; if it is undefined, wx.login fails. */
  loginCode: 'wx-code-1' as string | undefined,
  /** The paths that the next choose calls give, as many as they ask for. If none are left, the resident cancels. */
  photos: [] as string[],
  /** The photo that the camera takes; if it is undefined, the camera is refused. */
  shot: undefined as string | undefined,
  /** The resident's choice at the privacy question. */
  privacyAgreed: true,
  needsPrivacy: false,
  settings: { 'scope.camera': true } as Record<string, boolean>,
  window: { windowWidth: 375, windowHeight: 812, statusBarHeight: 44, safeArea: { bottom: 778 } },
  fontSizeSetting: 16,
  theme: 'light',
  clipboard: '',
  phoneCalls: [] as string[],
  updatesApplied: 0,
  titles: [] as string[],
  /** How WeChat's payment sheet ends. */
  payment: 'success' as 'success' | 'cancel' | 'fail',
  /** The parameters of each payment sheet that was opened. */
  payments: [] as string[],
  /** Pictures that were saved to the album. */
  saved: [] as string[],
}

/** A canvas that records what was written on it. */
function paper() {
  const written: string[] = []
  const context = {
    fillRect: () => undefined,
    scale: () => undefined,
    measureText: (text: string) => ({ width: text.length * 14 }),
    fillText: (text: string) => void written.push(text),
  }
  return { width: 0, height: 0, written, getContext: () => context }
}

/** The phone. Tests set what it answers, read what was done, and fire its events. */
export const device = {
  ...structuredClone(FRESH),
  /** The canvas of the page in front. */
  canvas: paper(),
  setNetwork(networkType: string) {
    device.network = networkType
    events.network.emit({ networkType, isConnected: networkType !== 'none' })
  },
  changeTheme(theme: 'light' | 'dark') {
    device.theme = theme
    events.theme.emit({ theme })
  },
  showApp: () => events.appShow.emit({ scene: 1001 }),
  hideApp: () => events.appHide.emit(),
  updateReady: () => events.updateReady.emit(),
  updateFailed: () => events.updateFailed.emit(),
  reset() {
    Object.assign(device, structuredClone(FRESH), { canvas: paper() })
    Object.values(events).forEach((event) => event.off())
  },
}

function choose(name: string, options: Callbacks & { count?: number }) {
  const paths = device.photos.splice(0, options.count ?? 9)
  if (paths.length === 0) return fail(name, 'cancel', options)
  const tempFiles = paths.map((path) => {
    const size = files.get(path)?.size ?? 0
    return { tempFilePath: path, path, size, fileType: 'image' }
  })
  return ok(name, options, { type: 'image', tempFiles, tempFilePaths: paths })
}

const camera = {
  takePhoto(options: Callbacks) {
    const settle = device.shot ? ok('takePhoto', options, { tempImagePath: device.shot }) : undefined
    if (!settle) void fail('takePhoto', 'auth deny', options).catch(() => undefined)
  },
}

export const deviceCalls = {
  login: (options?: Callbacks) =>
    device.loginCode ? ok('login', options, { code: device.loginCode }) : fail('login', 'network', options),
  getNetworkType: (options?: Callbacks) =>
    ok('getNetworkType', options, { networkType: device.network, isConnected: device.network !== 'none' }),
  onNetworkStatusChange: events.network.on,
  offNetworkStatusChange: events.network.off,
  onAppShow: events.appShow.on,
  offAppShow: events.appShow.off,
  onAppHide: events.appHide.on,
  offAppHide: events.appHide.off,
  onThemeChange: events.theme.on,
  offThemeChange: events.theme.off,
  chooseMedia: (options: Callbacks) => choose('chooseMedia', options),
  chooseImage: (options: Callbacks) => choose('chooseImage', options),
  createCameraContext: () => camera,
  getPrivacySetting: (options?: Callbacks) =>
    ok('getPrivacySetting', options, {
      needAuthorization: device.needsPrivacy,
      privacyContractName: '隐私保护指引',
    }),
  onNeedPrivacyAuthorization: events.privacy.on,
  // Taro gives no promise for it, only the callbacks.
  requirePrivacyAuthorize(options?: Callbacks) {
    if (device.privacyAgreed) return void ok('requirePrivacyAuthorize', options)
    void fail('requirePrivacyAuthorize', 'user deny', options).catch(() => undefined)
  },
  openPrivacyContract: (options?: Callbacks) => ok('openPrivacyContract', options),
  getSetting: (options?: Callbacks) => ok('getSetting', options, { authSetting: { ...device.settings } }),
  openSetting: (options?: Callbacks) => ok('openSetting', options, { authSetting: { ...device.settings } }),
  authorize: (options: Callbacks & { scope: string }) =>
    device.settings[options.scope] === false
      ? fail('authorize', 'auth deny', options)
      : ok('authorize', options),
  getUpdateManager: () => ({
    onCheckForUpdate: () => undefined,
    onUpdateReady: events.updateReady.on,
    onUpdateFailed: events.updateFailed.on,
    applyUpdate: () => void device.updatesApplied++,
  }),
  getWindowInfo: () => ({ ...device.window, pixelRatio: 2, screenWidth: 375, screenHeight: 812 }),
  getAppBaseInfo: () => ({
    theme: device.theme,
    fontSizeSetting: device.fontSizeSetting,
    SDKVersion: '3.8.0',
  }),
  getSystemInfoSync: () => ({
    ...device.window,
    theme: device.theme,
    fontSizeSetting: device.fontSizeSetting,
    SDKVersion: '3.8.0',
    platform: 'devtools',
  }),
  getMenuButtonBoundingClientRect: () => ({
    top: 48,
    bottom: 80,
    height: 32,
    left: 281,
    right: 368,
    width: 87,
  }),
  getAccountInfoSync: () => ({ miniProgram: { appId: 'touristappid', envVersion: 'develop', version: '' } }),
  makePhoneCall(options: Callbacks & { phoneNumber: string }) {
    device.phoneCalls.push(options.phoneNumber)
    return ok('makePhoneCall', options)
  },
  requestPayment(options: Callbacks & { package: string }) {
    device.payments.push(options.package)
    if (device.payment === 'success') return ok('requestPayment', options)
    return fail('requestPayment', device.payment === 'cancel' ? 'cancel' : '(detail) no balance', options)
  },
  // The global `wx`.
  miniGlobal: {
    createSelectorQuery: () => {
      const query = {
        select: () => query,
        fields: () => query,
        exec: (callback: (found: unknown[]) => void) => callback([{ node: device.canvas }]),
      }
      return query
    },
  },
  canvasToTempFilePath: (options: Callbacks) =>
    ok('canvasToTempFilePath', options, { tempFilePath: files.put('receipt', 'image/png') }),
  saveImageToPhotosAlbum(options: Callbacks & { filePath: string }) {
    if (device.settings['scope.writePhotosAlbum'] === false)
      return fail('saveImageToPhotosAlbum', 'auth deny', options)
    device.saved.push(options.filePath)
    return ok('saveImageToPhotosAlbum', options)
  },
  setClipboardData(options: Callbacks & { data: string }) {
    device.clipboard = options.data
    return ok('setClipboardData', options)
  },
  setNavigationBarTitle(options: Callbacks & { title: string }) {
    device.titles.push(options.title)
    return ok('setNavigationBarTitle', options)
  },
}
