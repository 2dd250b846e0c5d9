import type { Mock } from '../create-mock'
import { storedPicture } from './stored-picture'

/**
 * The pictures of the world, for a page without a service worker (WeChat's browser on iPhones, http in a local network). There
 * MSW answers below fetch and XMLHttpRequest; an image is loaded past both, so it gets an address inside the page.
 */
export function pagePictures(mock: Mock): (address: string) => string | undefined {
  const shown = new Map<string, string>()
  return (address) => {
    const known = shown.get(address)
    if (known !== undefined) return known
    const file = storedPicture(mock, address)
    if (!file) return undefined
    const inside = URL.createObjectURL(new Blob([file.bytes], { type: file.type }))
    shown.set(address, inside)
    return inside
  }
}
