import { ifReadable, wire, type Codec } from '../core/codec'

/** A field of a work order that may be missing. Backends know it by several names; the first is the one that we write (R41). */
export const part = <C extends Codec<unknown>>(codec: C, name: string, ...aliases: string[]) => ({
  ...wire(name, ifReadable(codec)),
  aliases,
})
