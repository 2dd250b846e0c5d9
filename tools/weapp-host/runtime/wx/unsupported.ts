// APIs that this host lacks. They exist and fail with WeChat's error, and the report mentions the call.
import { Emitter, type Listener } from '../emitter'
import type { Dict } from '../json'
import type { WxBuilder } from './api'

const FAILING = [
  'addCard', 'addPhoneCalendar', 'addPhoneContact', 'checkIsSupportSoterAuthentication', 'chooseAddress', 'chooseContact',
  'chooseInvoice', 'chooseInvoiceTitle', 'chooseLicensePlate', 'chooseVideo', 'closeBluetoothAdapter', 'compressVideo',
  'connectWifi', 'cropImage', 'editImage', 'getBluetoothAdapterState', 'getBluetoothDevices', 'getConnectedWifi',
  'getGroupEnterInfo', 'getHCEState', 'getShareInfo', 'getVideoInfo', 'getWeRunData', 'getWifiList', 'openBluetoothAdapter',
  'openCard', 'openChannelsActivity', 'openCustomerServiceChat', 'openVideoEditor', 'playVoice', 'saveFileToDisk',
  'saveVideoToPhotosAlbum', 'sendSms', 'shareFileMessage', 'startAccelerometer', 'startBeaconDiscovery', 'startCompass',
  'startBluetoothDevicesDiscovery', 'startDeviceMotionListening', 'startFacialRecognitionVerify', 'startGyroscope',
  'startLocationUpdate', 'startLocationUpdateBackground', 'startRecord', 'startSoterAuthentication', 'startWifi',
  'stopAccelerometer', 'stopCompass', 'stopLocationUpdate', 'stopRecord', 'stopWifi', 'canvasPutImageData',
] // prettier-ignore

/** Objects whose methods do nothing: by name, their methods and their events. */
const INERT: Record<string, { methods: string[]; events: string[] }> = {
  createInnerAudioContext: {
    methods: ['play', 'pause', 'stop', 'seek', 'destroy'],
    events: [
      'Canplay',
      'Play',
      'Pause',
      'Stop',
      'Ended',
      'TimeUpdate',
      'Error',
      'Waiting',
      'Seeking',
      'Seeked',
    ],
  },
  getBackgroundAudioManager: {
    methods: ['play', 'pause', 'stop', 'seek'],
    events: ['Canplay', 'Play', 'Pause', 'Stop', 'Ended', 'TimeUpdate', 'Prev', 'Next', 'Error', 'Waiting'],
  },
  getRecorderManager: {
    methods: ['start', 'pause', 'resume', 'stop'],
    events: [
      'Start',
      'Pause',
      'Resume',
      'Stop',
      'FrameRecorded',
      'Error',
      'InterruptionBegin',
      'InterruptionEnd',
    ],
  },
  createAudioContext: { methods: ['setSrc', 'play', 'pause', 'seek'], events: [] },
  createVideoContext: {
    methods: [
      'play',
      'pause',
      'stop',
      'seek',
      'sendDanmu',
      'playbackRate',
      'requestFullScreen',
      'exitFullScreen',
    ],
    events: [],
  },
  createMapContext: {
    methods: [
      'getCenterLocation',
      'moveToLocation',
      'translateMarker',
      'includePoints',
      'getRegion',
      'getScale',
    ],
    events: [],
  },
  createLivePlayerContext: { methods: ['play', 'stop', 'mute', 'pause', 'resume'], events: [] },
  createInterstitialAd: { methods: ['load', 'show', 'destroy'], events: ['Load', 'Error', 'Close'] },
  createRewardedVideoAd: { methods: ['load', 'show', 'destroy'], events: ['Load', 'Error', 'Close'] },
}

const SILENT_EVENTS = [
  'AccelerometerChange', 'CompassChange', 'DeviceMotionChange', 'GyroscopeChange', 'LocationChange', 'CopyUrl',
  'BluetoothAdapterStateChange', 'BluetoothDeviceFound', 'BeaconUpdate', 'WifiConnected', 'GetWifiList', 'BatteryInfoChange',
] // prettier-ignore

export function unsupportedApi(builder: WxBuilder): void {
  const { recorder } = builder.host
  const tell = (name: string): void => recorder.warn(`wx.${name} does nothing in this host`)
  for (const name of FAILING) {
    builder.async(name, () => {
      tell(name)
      throw new Error('not supported')
    })
  }
  for (const [name, { methods, events }] of Object.entries(INERT)) {
    const create = (): Dict => {
      const heard = new Emitter()
      const object: Dict = {}
      for (const method of methods) object[method] = () => Promise.resolve(tell(`${name}().${method}`))
      for (const event of events) {
        object[`on${event}`] = (listener: Listener) => heard.on(event, listener)
        object[`off${event}`] = (listener?: Listener) => heard.off(event, listener)
      }
      return object
    }
    builder.sync({ [name]: create })
  }
  builder.events(...SILENT_EVENTS)
}
