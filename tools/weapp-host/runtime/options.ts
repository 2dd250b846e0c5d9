// The options with which a phone starts. They are plain JSON, because they travel from the driver or the command line to the browser.

export interface Picture {
  /** MIME type. */
  type: string
  base64: string
}

/** `timeout` is a phone with a connection whose requests are never answered. */
export type NetworkState = 'wifi' | '5g' | '4g' | '3g' | '2g' | 'none' | 'timeout'

export type Permission = 'camera' | 'album' | 'writePhotosAlbum' | 'userLocation' | 'record' | 'userInfo'
export type PhoneAnswer = 'ask' | 'allow' | 'deny' | 'quota'
export type PermissionState = 'granted' | 'denied' | 'ask'

/** Breaks requests whose address contains `url`, the next `times` ones; by default all. */
export interface Fault {
  url: string
  /** fail: no connection; timeout; status: an answer with `status`; hold: nothing until released. */
  kind: 'fail' | 'timeout' | 'status' | 'hold'
  status?: number
  body?: string
  times?: number
  /** For uploads: the per cent that are sent before the fault. */
  atProgress?: number
}

export interface HostOptions {
  /** Path without a leading slash; the app's first page if not given. */
  page?: string
  query?: Record<string, string>
  scene?: number
  /** Records that are added to the phone's storage. */
  storage?: Record<string, unknown>
  /** The pictures in the album, in order; by default three drawn ones. */
  album?: Picture[]
  /** The picture that the camera sees; by default a drawn one. */
  cameraPicture?: Picture
  /** auto: the first pictures of the album are chosen. ask: the phone shows the album. */
  pick?: 'auto' | 'ask'
  /** The code that wx.login gives; `<n>` in it is replaced by something new at each call. */
  wxCode?: string
  /** The text size; 1 is the system's normal size (16 px). */
  fontScale?: number
  network?: NetworkState
  /**
   * A script of the build, such as "pages/console/backend", for an app that contains its backend: what the script's `start` returns has calls that replace
   * wx.request and wx.uploadFile. They then go through the phone's network, so that `network` and `faults` break them, too.
   */
  backend?: string
  faults?: Fault[]
  permissions?: Partial<Record<Permission, PermissionState>>
  privacy?: 'agreed' | 'ask' | 'refused'
  payment?: 'ask' | 'success' | 'cancel' | 'fail'
  subscribe?: 'accept' | 'reject' | 'ask'
  /** WeChat's user; by default an invented one with a drawn avatar. */
  userInfo?: { nickName?: string; avatarUrl?: string }
  /** The phone number for <button open-type="getPhoneNumber">; by default an invented one. */
  phoneNumber?: string
  /** The answer to that button; by default the phone asks. `quota` is errno 1400001. */
  phoneAnswer?: PhoneAnswer
  /** code: a code for the number (since 2022). encrypted: encryptedData and iv. By default both are given. */
  phoneForm?: 'code' | 'encrypted' | 'both'
  /** The key under which WeChat encrypts, 16 bytes in base64. The backend needs the same key. */
  sessionKey?: string
  /**
   * What an old phone lacks, such as "wx.chooseMedia", "Array.prototype.at", "Object.fromEntries" or "Intl". It is removed before the
   * app's first line. Only what is newer than ES2018 can be removed, because the host itself needs the rest.
   */
  without?: readonly string[]
  /** True if a new version of the app is waiting (wx.getUpdateManager). */
  update?: boolean
  /** Milliseconds from setData until the view changes; a delay exposes races. */
  setDataDelay?: number
  /** Keeps all data of setData in the report, so that a test can search it for what must not be sent. */
  keepData?: boolean
  /** Hands the answers of the network to the app one at a time, in the order of asking, so that what is measured is the same on every machine. */
  answersInTurn?: boolean
  /** Makes a press a longpress only if the driver asks for one. */
  armedLongpress?: boolean
  /** Pixels; the default is that of a phone with a notch: top 44, bottom 34. */
  safeArea?: { top: number; bottom: number }
}
