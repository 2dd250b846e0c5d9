import * as v from 'valibot'
import { parsed, type Codec } from './codec'

/** Tells whether an address is that of a picture. Rails writes `…/missing.png` if there is no picture. */
export const isPicture = (address: string): boolean =>
  address !== '' && address !== 'null' && !/(?:^|\/)missing\.png$/.test(address)

/** The address of one picture. Reading fails if there is none. */
export const picture: Codec<string> = parsed(
  v.string(),
  (raw) => (typeof raw === 'string' && isPicture(raw.trim()) ? raw.trim() : undefined),
  (address) => address,
)
