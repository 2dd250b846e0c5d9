// Reads a picture at any path that WeChat accepts.
import type { Host } from '../host-types'
import { base64ToBytes } from './encoding'

/** The pixels of a picture on the phone, in the package or on a server. Rejects if there is none. */
export async function bitmapOf(host: Host, source: string): Promise<ImageBitmap> {
  if (source.startsWith('wxfile://')) {
    const { type, base64 } = host.files.need(source)
    return createImageBitmap(new Blob([base64ToBytes(base64)], { type }))
  }
  const far = /^(https?:|data:)/i.test(source)
  const response = await fetch(host.assetUrl(far || source.startsWith('/') ? source : `/${source}`))
  if (!response.ok) throw new Error(`no such file or directory "${source}"`)
  return createImageBitmap(await response.blob())
}
