import { baseUrls, isMock, isWeapp } from './env'

/** On the device, or in the address itself; WeChat's simulator calls its own files http://tmp and http://usr. */
const LOCAL = /^(?:wxfile|blob|data):|^https?:\/\/(?:tmp|usr|store)\//i

/** A mini-program of the mock may load from the loopback address, and a page from its own origin; residents only by https (R24). */
const PLAIN_HTTP = isMock || !isWeapp

/** Scheme and host of an address: `https://tc.mg.cool`; '' for a browser's own origin. */
const originOf = (base: string): string => /^https?:\/\/[^/]+/i.exec(base)?.[0] ?? ''

/**
 * Where a picture of a backend is (R34). Takes an absolute address, one from the host's root and one that is relative to the
 * backend's own address. Undefined for what is not to be loaded: plain http in a production build, and any other scheme.
 */
export function pictureAddress(
  address: string,
  base: string = baseUrls.weapp,
  plainHttp: boolean = PLAIN_HTTP,
): string | undefined {
  if (LOCAL.test(address)) return address
  if (address.startsWith('//')) return `https:${address}`
  if (/^https:\/\//i.test(address)) return address
  if (/^http:\/\//i.test(address)) return plainHttp ? address : undefined
  if (/^[a-z][a-z0-9+.-]*:/i.test(address)) return undefined
  return address.startsWith('/') ? originOf(base) + address : `${base}/${address}`
}
