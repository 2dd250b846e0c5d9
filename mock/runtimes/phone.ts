import type { Form } from '@/contract/core/systems'
import { createMock, type Mock } from '../create-mock'
import { DamagedState } from '../world/world'
import { phoneNetwork, type PhoneNetwork } from './phone/network'
import { pictureFiles } from './phone/picture-files'
import { phoneState, type PhoneState } from './phone/state'
import type { Wechat } from './phone/wechat'

declare const wx: Wechat

const clock = {
  now: () => Date.now(),
  sleep: (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms)),
}

function restore(state: PhoneState, form: Form): Mock {
  // Not awaited: an answer does not wait for the phone's storage.
  const fresh = { clock, form, salt: String(Date.now()), onChange: (save: () => string) => state.plan(save) }
  try {
    return createMock({ ...fresh, state: state.read() })
  } catch (error) {
    if (!(error instanceof DamagedState)) throw error
    // A demo of another version left it: nothing of value, and nobody there to repair it.
    console.info(`the demo begins anew: ${error.message}`)
    return createMock(fresh)
  }
}

/**
 * The mock world inside a mini-program: the network that the transport is given in place of WeChat's. The state survives a
 * restart; 测试台 puts the seed back. `form` is the one in which the app speaks weapp.
 */
export function start(form: Form): PhoneNetwork {
  const pictures = pictureFiles(wx)
  return phoneNetwork(restore(phoneState(wx, pictures), form), wx, pictures)
}
