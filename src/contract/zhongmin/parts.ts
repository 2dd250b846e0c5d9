import * as v from 'valibot'
import { ifReadable, wire, type Codec } from '../core/codec'
import { pictureList } from '../core/pictures'

/** A part of a work order that may be missing, under the names that backends give it; the first is the one we write (R41). */
export const part = <C extends Codec<unknown>>(codec: C, name: string, ...aliases: string[]) => ({
  ...wire(name, ifReadable(codec)),
  aliases,
})

/** Addresses of pictures; where there is none the part is missing (R34). */
export const pictures: Codec<string[]> = {
  ...pictureList,
  check: v.pipe(pictureList.check, v.minLength(1)),
  read: v.pipe(pictureList.read, v.minLength(1)),
}
