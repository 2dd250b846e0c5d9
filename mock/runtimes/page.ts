import type { Mock } from '../create-mock'
import { storedPicture } from './stored-picture'

/** Makes the mock's pictures visible in a page. Images are not loaded by fetch, so each picture gets an address within the page. */
export function pagePictures(mock: Mock): (address: string) => string | undefined {
  const shown = new Map<string, string>()
  return (address) => {
    const known = shown.get(address)
    if (known !== undefined) return known
    // An app that is served beside its backend has addresses without a host.
    const file = storedPicture(mock, new URL(address, document.baseURI).href)
    if (!file) return undefined
    const inside = URL.createObjectURL(new Blob([file.bytes], { type: file.type }))
    shown.set(address, inside)
    return inside
  }
}
