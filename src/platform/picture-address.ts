import { baseUrls, isMock, isWeapp } from './env'

/** Addresses of files on the device or of data. WeChat's simulator writes its own files as http://tmp and http://usr. */
const LOCAL = /^(?:wxfile|blob|data):|^https?:\/\/(?:tmp|usr|store)\//i

/** Whether pictures may come by plain http: in mock builds and in browsers, not for residents (R24). */
const PLAIN_HTTP = isMock || !isWeapp

/** Scheme and host of an address, such as `https://tc.mg.cool`; '' for a browser's own origin. */
const originOf = (base: string): string => /^https?:\/\/[^/]+/i.exec(base)?.[0] ?? ''

/**
 * Makes the address of a backend's picture absolute (R34). It may be absolute already, or relative to the host or to `base`, the address
 * of the backend. Gives undefined for an address that must not be loaded: plain http in a production build, or another scheme.
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
