import type { Form } from '@/contract/core/systems'
import { createMock, type Mock } from '../create-mock'
import { DamagedState } from '../world/world'
import { phoneNetwork, type PhoneNetwork } from './phone/network'
import { pictureFiles } from './phone/picture-files'
import { phoneState, type PhoneState } from './phone/state'
import type { Wechat } from './phone/wechat'
import { systemClock } from './system-clock'

declare const wx: Wechat

function restore(state: PhoneState, form: Form): Mock {
  // The save is only planned: an answer must not wait for the phone's storage.
  const fresh = {
    clock: systemClock,
    form,
    salt: String(Date.now()),
    onChange: (save: () => string) => state.plan(save),
  }
  try {
    return createMock({ ...fresh, state: state.read() })
  } catch (error) {
    if (!(error instanceof DamagedState)) throw error
    // The state was left by another version of the demo. It holds nothing of value, so the demo starts again.
    console.info(`the demo begins anew: ${error.message}`)
    return createMock(fresh)
  }
}

/**
 * Starts the mock inside a mini-program and gives the network that replaces WeChat's, and the mock itself for whoever drives the phone.
 * The state survives a restart; 测试台 restores the seed. `form` is the form in which the app speaks to weapp.
 */
export function start(form: Form): PhoneNetwork & { readonly mock: Mock } {
  const pictures = pictureFiles(wx)
  const mock = restore(phoneState(wx, pictures), form)
  return { ...phoneNetwork(mock, wx, pictures), mock }
}
