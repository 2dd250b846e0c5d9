// The build of the world (config/demo-world.ts) puts these in the places of the platform's own, by name.
export { URL, URLSearchParams } from './address'
export { Headers, Request, Response } from './messages'
export { atob, btoa, TextDecoder, TextEncoder } from './text'

/** WeChat's logic layer cannot decrypt: what needs it fails, as with a key that does not fit. */
export const crypto = {
  get subtle(): never {
    throw new Error('WeChat has no crypto')
  },
}
