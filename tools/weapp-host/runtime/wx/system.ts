// The APIs for device, window, theme and app events.
import { isBuiltin } from '../../compile/tags'
import type { Host } from '../host-types'
import { fromPairs, type Dict } from '../json'
import type { WxBuilder } from './api'
import { base64ToBytes, bytesToBase64 } from './encoding'

const NAV_BAR = 44
const CAPSULE = { width: 87, height: 32, right: 7 }

function windowInfo(host: Host): Dict {
  const { top, bottom } = host.device.safeArea
  const page = host.pages.opening ?? host.pages.top()
  return {
    pixelRatio: devicePixelRatio,
    screenWidth: innerWidth,
    screenHeight: innerHeight,
    windowWidth: innerWidth,
    windowHeight: page?.view.clientHeight ?? innerHeight - top - NAV_BAR,
    statusBarHeight: top,
    screenTop: top + NAV_BAR,
    safeArea: {
      left: 0,
      right: innerWidth,
      top,
      bottom: innerHeight - bottom,
      width: innerWidth,
      height: innerHeight - bottom - top,
    },
  }
}

function appBaseInfo(host: Host): Dict {
  const theme = host.manifest.app.darkmode === true ? { theme: host.theme() } : {}
  return {
    SDKVersion: '3.8.0',
    version: '8.0.50',
    language: 'zh_CN',
    enableDebug: false,
    host: { env: 'WeChat' },
    fontSizeSetting: host.device.fontSize,
    fontSizeScaleFactor: host.device.fontSize / 16,
    ...theme,
  }
}

const deviceInfo = (): Dict => ({
  platform: 'ios',
  system: 'iOS 17.0',
  model: 'iPhone X',
  brand: 'iPhone',
  benchmarkLevel: 50,
  abi: 'arm64',
  memorySize: 4096,
})

const battery = (): Dict => ({ level: 80, isCharging: false, isLowPowerModeEnabled: false })

/** The `ext` of the package's ext.json; empty for apps that were not deployed by a third party. */
function extConfig(host: Host): Dict {
  const file = host.manifest.pages.ext as { ext?: Dict } | undefined
  return { ...file?.ext }
}

const logger = (): Dict =>
  fromPairs(
    ['log', 'info', 'warn', 'error', 'debug', 'setFilterMsg', 'addFilterMsg'].map((name) => [
      name,
      () => undefined,
    ]),
  )

const canUse = (builder: WxBuilder, name: string): boolean => name in builder.wx || isBuiltin(name)

export function systemApi(builder: WxBuilder): void {
  const { host } = builder
  const everything = (): Dict => ({ ...windowInfo(host), ...deviceInfo(), ...appBaseInfo(host) })
  builder.sync({
    getWindowInfo: () => windowInfo(host),
    getDeviceInfo: deviceInfo,
    getAppBaseInfo: () => appBaseInfo(host),
    getSystemInfoSync: everything,
    getSystemSetting: () => ({
      bluetoothEnabled: true,
      locationEnabled: true,
      wifiEnabled: true,
      deviceOrientation: 'portrait',
    }),
    getAppAuthorizeSetting: () => ({
      albumAuthorized: host.device.permissions.album === 'denied' ? 'denied' : 'authorized',
      cameraAuthorized: host.device.permissions.camera === 'denied' ? 'denied' : 'authorized',
    }),
    getMenuButtonBoundingClientRect: () => {
      const [{ width, height, right }, top] = [
        CAPSULE,
        host.device.safeArea.top + (NAV_BAR - CAPSULE.height) / 2,
      ]
      return {
        width,
        height,
        top,
        bottom: top + height,
        left: innerWidth - right - width,
        right: innerWidth - right,
      }
    },
    getBatteryInfoSync: battery,
    getExtConfigSync: () => extConfig(host),
    base64ToArrayBuffer: (base64: string) => base64ToBytes(base64).buffer,
    arrayBufferToBase64: (buffer: ArrayBuffer) => bytesToBase64(new Uint8Array(buffer)),
    getPerformance: () => ({
      now: () => performance.now(),
      createObserver: () => ({ observe: () => undefined, disconnect: () => undefined }),
    }),
    getLogManager: logger,
    getRealtimeLogManager: logger,
    reportAnalytics: () => undefined,
    reportMonitor: () => undefined,
    reportPerformance: () => undefined,
    nextTick: (run: () => void) => void Promise.resolve().then(run),
    canIUse: (name: string) => canUse(builder, name.split('.')[0] ?? ''),
  })
  builder.async('getSystemInfo', everything)
  builder.async('getSystemInfoAsync', everything)
  builder.async('getBatteryInfo', battery)
  builder.async('getExtConfig', () => ({ extConfig: extConfig(host) }))
  builder.events(
    'AppShow',
    'AppHide',
    'Error',
    'UnhandledRejection',
    'PageNotFound',
    'ThemeChange',
    'MemoryWarning',
    'WindowResize',
    'BeforeAppRoute',
    'AppRoute',
    'AppRouteDone',
  )
  builder.events(
    'KeyboardHeightChange',
    'UserCaptureScreen',
    'AudioInterruptionBegin',
    'AudioInterruptionEnd',
    'LazyLoadError',
  )
  host.device.changes.on('theme', (theme) => {
    if (host.manifest.app.darkmode !== true) return
    host.ui.chrome.followTheme()
    host.wxEvents.emit('ThemeChange', { theme })
  })
}
