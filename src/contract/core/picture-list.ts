import * as v from 'valibot'
import { parsed, type Codec } from './codec'
import { parseJson } from './json'
import { isPicture } from './pictures'

/** An address that begins with a scheme or at the host's root. */
const ROOTED = /^(?:[a-z][a-z0-9+.-]*:|\/)/i

/** The beginning of a picture that is its own address. What follows its comma may look like an address. */
const INLINE = /^data:[^,]*$/i

/** Splits addresses at commas. An address may hold a comma itself, so it ends only where another address begins. */
function splitAddresses(text: string): string[] {
  const found: string[] = []
  for (const piece of text.split(',')) {
    const before = found[found.length - 1]
    const begins =
      before === undefined ||
      (!INLINE.test(before.trim()) &&
        (ROOTED.test(piece.trim()) || /^\s/.test(piece) || !ROOTED.test(before.trim())))
    if (begins) found.push(piece)
    else found[found.length - 1] = `${before},${piece}`
  }
  // A comma at the end of an address ended a list, or stood before a missing one.
  return found.map((address) => address.replace(/[,\s]+$/, ''))
}

function addressesIn(raw: unknown): unknown {
  if (raw === null || raw === undefined) return []
  if (typeof raw === 'string') {
    const text = raw.trim()
    const list = text.startsWith('[') ? parseJson(text) : undefined
    return addressesIn(Array.isArray(list) ? list : splitAddresses(text))
  }
  if (!Array.isArray(raw)) return undefined
  return raw
    .filter((one) => typeof one === 'string')
    .map((one) => one.trim())
    .filter(isPicture)
}

const sameTexts = (a: unknown, b: readonly string[]) => JSON.stringify(a) === JSON.stringify(b)

/**
 * The addresses of pictures, in order (R34). They are read from a list, a JSON text or a text with commas; anything that is not a picture
 * is left out. They are written with commas as in wjdh 5.1, or as JSON if commas would be ambiguous. An address may be relative:
 * src/platform/picture-address.ts makes it absolute.
 */
export const pictureList: Codec<string[]> = parsed(v.array(v.string()), addressesIn, (addresses) => {
  const text = addresses.join(',')
  return sameTexts(addressesIn(text), addresses) ? text : JSON.stringify(addresses)
})
