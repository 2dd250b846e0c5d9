import * as v from 'valibot'
import { ifReadable, wire, type Codec } from '../core/codec'
import { pictureList } from '../core/pictures'

/** A field of a work order that may be missing. Backends know it by several names; the first is the one that we write (R41). */
export const part = <C extends Codec<unknown>>(codec: C, name: string, ...aliases: string[]) => ({
  ...wire(name, ifReadable(codec)),
  aliases,
})

/** Addresses of pictures. A list without any counts as missing (R34). */
export const pictures: Codec<string[]> = {
  ...pictureList,
  check: v.pipe(pictureList.check, v.minLength(1)),
  read: v.pipe(pictureList.read, v.minLength(1)),
}
