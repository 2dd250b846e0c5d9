// The build of the demo's mock (config/demo-world.ts) replaces the platform's names by these.
export { URL, URLSearchParams } from './address'
export { Headers, Request, Response } from './messages'
export { atob, btoa, TextDecoder, TextEncoder } from './text'

/** WeChat's logic layer cannot decrypt. Whatever needs it fails in the same way as with a wrong key. */
export const crypto = {
  get subtle(): never {
    throw new Error('WeChat has no crypto')
  },
}
