// The state of the phone. A test or a tester changes it while the app runs.
import { Emitter } from './emitter'
import type { Fault, HostOptions, NetworkState, Permission, PermissionState, PhoneAnswer } from './options'

export const SCOPES: Record<string, Permission> = {
  'scope.camera': 'camera',
  'scope.album': 'album',
  'scope.writePhotosAlbum': 'writePhotosAlbum',
  'scope.userLocation': 'userLocation',
  'scope.record': 'record',
  'scope.userInfo': 'userInfo',
}

export interface Device {
  readonly changes: Emitter
  network: NetworkState
  faults: Fault[]
  permissions: Record<Permission, PermissionState>
  privacy: 'agreed' | 'ask' | 'refused'
  payment: 'ask' | 'success' | 'cancel' | 'fail'
  subscribe: 'accept' | 'reject' | 'ask'
  pick: 'auto' | 'ask'
  /** The indexes of pictures in the album for the next choice, which uses them up. */
  nextPick: number[] | undefined
  cancelNextPick: boolean
  wxCode: string
  phoneAnswer: PhoneAnswer
  /** 16 bytes as base64. */
  sessionKey: string
  fontSize: number
  update: boolean
  safeArea: { top: number; bottom: number }
  clipboard: string
  setNetwork(state: NetworkState): void
  setPermission(name: Permission, state: PermissionState): void
  releaseHeld(): void
  theme(): 'dark' | 'light'
}

const NORMAL_TEXT = 16
/** The session key. WeChat gives it to a backend in exchange for the login code. */
const SESSION_KEY = 'd2VhcHAtaG9zdC1rZXkhIQ=='
const GRANTED: Record<Permission, PermissionState> = {
  camera: 'granted',
  album: 'granted',
  writePhotosAlbum: 'granted',
  userLocation: 'granted',
  record: 'granted',
  userInfo: 'granted',
}

export function createDevice(options: HostOptions): Device {
  const changes = new Emitter()
  const dark = window.matchMedia('(prefers-color-scheme: dark)')
  const device: Device = {
    changes,
    network: options.network ?? 'wifi',
    faults: [...(options.faults ?? [])],
    permissions: { ...GRANTED, ...options.permissions },
    privacy: options.privacy ?? 'agreed',
    payment: options.payment ?? 'ask',
    subscribe: options.subscribe ?? 'accept',
    pick: options.pick ?? 'auto',
    nextPick: undefined,
    cancelNextPick: false,
    wxCode: options.wxCode ?? 'wx-code-<n>',
    phoneAnswer: options.phoneAnswer ?? 'ask',
    sessionKey: options.sessionKey ?? SESSION_KEY,
    fontSize: Math.round(NORMAL_TEXT * (options.fontScale ?? 1)),
    update: options.update ?? false,
    safeArea: options.safeArea ?? { top: 44, bottom: 34 },
    clipboard: '',
    setNetwork(state) {
      device.network = state
      changes.emit('network', state)
    },
    setPermission(name, state) {
      device.permissions[name] = state
      changes.emit('permission', name, state)
    },
    releaseHeld() {
      device.faults = device.faults.filter((fault) => fault.kind !== 'hold')
      changes.emit('release')
    },
    theme: () => (dark.matches ? 'dark' : 'light'),
  }
  dark.addEventListener('change', () => changes.emit('theme', device.theme()))
  return device
}
