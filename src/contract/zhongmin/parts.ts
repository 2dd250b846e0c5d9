import { ifReadable, wire, type Codec } from '../core/codec'

/** A part of a work order that may be missing, under the names that backends give it; the first is the one we write (R41). */
export const part = <C extends Codec<unknown>>(codec: C, name: string, ...aliases: string[]) => ({
  ...wire(name, ifReadable(codec)),
  aliases,
})
