import * as v from 'valibot'
import { ifReadable, nullable, object, parsed, wire, type Codec } from '../core/codec'
import { parseCalendarDate } from '../core/dates'
import { defineEndpoint } from '../core/endpoint'
import { isNothing } from '../core/rows'
import { textOf } from '../core/text-of'
import { anyText, date, enumeration, flag, positive, text } from '../core/values'
import { rentalRead, shown } from './call'

export const rentalSexes = enumeration({ unknown: [0, '未知'], male: [1, '男'], female: [2, '女'] })

/** A birthday: `YYYYMMDD` on our side, "1999-11-11" on the wire. */
export const dashedDay: Codec<string> = parsed(
  date.check,
  // Unix seconds, which other systems send, are refused, because a number such as 99 is no birthday.
  (raw) => (/^(\d{4}-\d{1,2}-\d{1,2}|\d{8})$/.test(textOf(raw).trim()) ? parseCalendarDate(raw) : undefined),
  (day) => `${day.slice(0, 4)}-${day.slice(4, 6)}-${day.slice(6)}`,
)

/** A response that may be `{}` or another empty form in place of its value; it is undefined then. */
export function orNothing<D>(codec: Codec<D>): Codec<D | undefined> {
  return {
    check: v.optional(codec.check),
    read: v.pipe(
      v.unknown(),
      v.transform((raw) => (isNothing(raw) ? undefined : raw)),
      v.optional(codec.read),
    ),
    write: (value) => (value === undefined ? {} : codec.write(value)),
  }
}

/** The facts about a user. `avatar` is the portrait that the user sent, although the document's example shows it in `wx_headimgurl`. */
export const person = {
  qq: nullable(anyText),
  avatar: wire('headimgurl', nullable(anyText)),
  wxNickname: wire('wx_nickname', nullable(anyText)),
  wxCity: wire('wx_city', nullable(anyText)),
  virtualTelFlag: shown('virtual_tel_flag', flag),
  constellations: nullable(anyText),
  wxSex: shown('wx_sex', rentalSexes.asNumber),
  birthday: ifReadable(nullable(dashedDay)),
  wechat: nullable(anyText),
  addressProvince: nullable(anyText),
  /** The address of the user's WeChat picture, or the path of a portrait. fileAddress takes either. */
  wxAvatar: wire('wx_headimgurl', nullable(anyText)),
  wxCountry: wire('wx_country', nullable(anyText)),
  id: positive,
  addressCity: nullable(anyText),
  occupation: nullable(anyText),
  virtualTel: wire('virtual_tel', nullable(anyText)),
  education: nullable(anyText),
  wxProvince: wire('wx_province', nullable(anyText)),
  openid: wire('wx_openid', text(100)),
} as const

/**
 * Signs in by an openid: gives the user, and the token for every other call. By the document the first call creates the user. A public
 * server answers `{}` for an openid that it does not know, such as every openid of a mini-program; the response is undefined then.
 */
export const wxFetchUserinfo = defineEndpoint({
  ...rentalRead,
  id: 'rental.wxFetchUserinfo',
  path: '/wx_fetch_userinfo',
  section: '1',
  title: '通过openid获取用户信息',
  access: 'public',
  request: object({ openid: text(100) }),
  response: orNothing(object({ ...person, token: text(4000) })),
})
