import * as v from 'valibot'
import { ifReadable, nullable, wire, type Codec } from '../core/codec'

/** An answer of `{}`. */
const emptyObject: Codec<void> = {
  read: v.pipe(
    v.unknown(),
    v.transform((): void => undefined),
  ),
  check: v.void(),
  write: () => ({}),
}

/**
 * What rental's calls share. The document numbers no section: `section` counts its headings. It names no encoding; a public server of it
 * reads forms and no JSON (R38). It writes down no failure either, only that a status other than 0 is one (R22): the sentences are ours.
 */
export const rentalCall = { method: 'POST', access: 'session', kind: 'write', encoding: 'form' } as const

export const answered = { status: 0, msg: '' } as const

/** 2 tells of the parameters, 5 of anything else (R39). */
export const failure = (msg: string, status: 2 | 5 = 5) => ({ body: { status, msg, ans: null } }) as const

export const invalid = { ...failure('请求参数有误', 2), byCode: true } as const

/** The call does something and answers `{}`. */
export const done = { response: emptyObject, responseIn: 'data', successBody: answered } as const

export const noHouse = failure('没有该房源')
export const notYourHouse = failure('只能操作自己的房源')

export const badFile = failure('文件有误，请重新选择')

/** A fact for showing, under its wire name: null where there is none, and left out where it cannot be read. */
export const shown = <C extends Codec<unknown>>(name: string, codec: C) =>
  wire(name, ifReadable(nullable(codec)))
