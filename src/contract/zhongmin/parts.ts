import * as v from 'valibot'
import { ifReadable, parsed, wire, type Codec } from '../core/codec'

/** A part of a work order that may be missing, under the names that backends give it; the first is the one we write (R41). */
export const part = <C extends Codec<unknown>>(codec: C, name: string, ...aliases: string[]) => ({
  ...wire(name, ifReadable(codec)),
  aliases,
})

/** Addresses of pictures, parted by commas where there are several; empty ones and Rails' placeholder are no picture (R34). */
export const pictures = parsed(
  v.pipe(v.array(v.string()), v.minLength(1)),
  (raw) =>
    typeof raw === 'string' ? raw.split(',').filter((at) => at && !/(^|\/)missing\.png$/.test(at)) : raw,
  (urls) => urls.join(','),
)
