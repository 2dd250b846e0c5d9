import * as v from 'valibot'
import { ifReadable, nullable, wire, type Codec } from '../core/codec'

/** A response of `{}`, which has no value on our side. */
const emptyObject: Codec<void> = {
  read: v.pipe(
    v.unknown(),
    v.transform((): void => undefined),
  ),
  check: v.void(),
  write: () => ({}),
}

/** A failure. Status 2 means wrong parameters and 5 anything else (R39). The document gives no sentences; ours are `msg`. */
export const failure = (msg: string, status: 2 | 5 = 5) => ({ body: { status, msg, ans: null } }) as const

/** The answer to missing or wrong parameters. */
export const invalid = { ...failure('请求参数有误', 2), byCode: true } as const

/**
 * What rental's endpoints share. The document numbers no sections, so that `section` counts its headings. It names no encoding; a public
 * server of it reads forms and no JSON (R38). It says of failures only that their status is not 0 (R22).
 */
export const rentalCall = {
  method: 'POST',
  access: 'session',
  kind: 'write',
  encoding: 'form',
  responseIn: 'data',
  successBody: { status: 0, msg: '' },
  failures: { invalid },
  rulings: ['R22', 'R38', 'R39'],
} as const

/** A call by GET that changes nothing. */
export const rentalRead = { ...rentalCall, method: 'GET', kind: 'read', encoding: 'query' } as const

/** A call that answers `{}`. */
export const rentalWrite = { ...rentalCall, response: emptyObject } as const

/** A call that sends files and answers `{}`. */
export const rentalUpload = { ...rentalWrite, encoding: 'multipart' } as const

export const noHouse = failure('没有该房源')
export const notYourHouse = failure('只能操作自己的房源')

export const badFile = failure('文件有误，请重新选择')

/** A field that is only shown, with its wire name. It is written as null if there is no value, and left out if it cannot be read. */
export const shown = <C extends Codec<unknown>>(name: string, codec: C) =>
  wire(name, ifReadable(nullable(codec)))
