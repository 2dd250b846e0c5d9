import type { Mock } from '../create-mock'
import { storedPicture } from './stored-picture'

/** The pictures of the world. An image is loaded past fetch, where nothing in the page can answer: it gets an address inside the page. */
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
