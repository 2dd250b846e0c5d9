// What a phone starts with. Plain JSON: it travels from the driver or the command line into the browser.

export interface Picture {
  /** MIME type. */
  type: string
  base64: string
}

/** "timeout" is a connected phone whose requests never come back. */
export type NetworkState = 'wifi' | '5g' | '4g' | '3g' | '2g' | 'none' | 'timeout'

export type Permission = 'camera' | 'album' | 'writePhotosAlbum' | 'userLocation' | 'record' | 'userInfo'
export type PhoneAnswer = 'ask' | 'allow' | 'deny' | 'quota'
export type PermissionState = 'granted' | 'denied' | 'ask'

/** Breaks requests whose address contains `url`, `times` times (for ever if not given). */
export interface Fault {
  url: string
  /** fail: no connection; timeout; status: an answer with `status`; hold: nothing until released. */
  kind: 'fail' | 'timeout' | 'status' | 'hold'
  status?: number
  body?: string
  times?: number
  /** Uploads: per cent that were sent before it broke. */
  atProgress?: number
}

export interface HostOptions {
  /** Path without a leading slash; the app's first page if not given. */
  page?: string
  query?: Record<string, string>
  scene?: number
  /** Added to what the phone has stored. */
  storage?: Record<string, unknown>
  /** Pictures that chooseMedia finds, in order; three drawn ones if not given. */
  album?: Picture[]
  /** What the camera sees; a drawn one if not given. */
  cameraPicture?: Picture
  /** auto: the album's first pictures are taken; ask: the phone shows them. */
  pick?: 'auto' | 'ask'
  /** Code of wx.login; `<n>` becomes something new at each call. */
  wxCode?: string
  /** 1 is the system's normal text size (16 px). */
  fontScale?: number
  network?: NetworkState
  faults?: Fault[]
  permissions?: Partial<Record<Permission, PermissionState>>
  privacy?: 'agreed' | 'ask' | 'refused'
  payment?: 'ask' | 'success' | 'cancel' | 'fail'
  subscribe?: 'accept' | 'reject' | 'ask'
  /** WeChat's user; an invented one with a drawn avatar if not given. */
  userInfo?: { nickName?: string; avatarUrl?: string }
  /** The number behind <button open-type="getPhoneNumber">; an invented one if not given. */
  phoneNumber?: string
  /** What that button answers: it asks by default; quota is errno 1400001. */
  phoneAnswer?: PhoneAnswer
  /** code: a phone code (since 2022); encrypted: encryptedData and iv; both, the default. */
  phoneForm?: 'code' | 'encrypted' | 'both'
  /** 16 bytes as base64, under which WeChat encrypts: the backend needs the same. */
  sessionKey?: string
  /**
   * What an old phone lacks: "wx.chooseMedia", "Array.prototype.at", "Object.fromEntries", "Intl". It is gone before the
   * app's first line. Only what is newer than ES2018 can go: the host itself needs the rest.
   */
  without?: readonly string[]
  /** A new version is waiting (wx.getUpdateManager). */
  update?: boolean
  /** Milliseconds between setData and the view, to expose races. */
  setDataDelay?: number
  /** The report holds all that setData sent, to search it for what must not be there. */
  keepData?: boolean
  /** A press is a longpress only when the driver asks for one. */
  armedLongpress?: boolean
  /** Pixels; defaults to a phone with a notch: top 44, bottom 34. */
  safeArea?: { top: number; bottom: number }
}
