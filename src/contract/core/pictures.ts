import * as v from 'valibot'
import { parsed, type Codec } from './codec'
import { parseJson } from './json'

/** The beginning of an address that says where it leads: with a scheme, or from the host's root. */
const ROOTED = /^(?:[a-z][a-z0-9+.-]*:|\/)/i

/** Comma-separated addresses: a comma parts two of them only where another address begins, for addresses may hold commas. */
function splitAddresses(text: string): string[] {
  const found: string[] = []
  for (const piece of text.split(',')) {
    const before = found[found.length - 1]
    const begins =
      before === undefined || ROOTED.test(piece.trim()) || /^\s/.test(piece) || !ROOTED.test(before.trim())
    if (begins) found.push(piece)
    else found[found.length - 1] = `${before},${piece}`
  }
  return found
}

/** Rails writes `…/missing.png` for a picture that there is not. */
const isPicture = (address: string): boolean =>
  address !== '' && address !== 'null' && !/(?:^|\/)missing\.png$/.test(address)

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
 * The addresses of pictures, in order (R34): a list, a JSON text, or a text with commas; what is no picture is left out. They may be
 * relative: src/platform/picture-address.ts says where they lead. Written with commas as in wjdh 5.1, as JSON where commas would not do.
 */
export const pictureList: Codec<string[]> = parsed(v.array(v.string()), addressesIn, (addresses) => {
  const text = addresses.join(',')
  return sameTexts(addressesIn(text), addresses) ? text : JSON.stringify(addresses)
})

/** The address of one picture; undefined where there is none. */
export const picture: Codec<string> = parsed(
  v.string(),
  (raw) => (typeof raw === 'string' && isPicture(raw.trim()) ? raw.trim() : undefined),
  (address) => address,
)
