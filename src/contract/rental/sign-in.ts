import * as v from 'valibot'
import { ifReadable, nullable, object, parsed, wire, type Codec } from '../core/codec'
import { parseCalendarDate } from '../core/dates'
import { defineEndpoint } from '../core/endpoint'
import { isNothing } from '../core/rows'
import { textOf } from '../core/text-of'
import { anyText, date, enumeration, flag, positive, text } from '../core/values'
import { answered, invalid, shown } from './call'

export const rentalSexes = enumeration({ unknown: [0, '未知'], male: [1, '男'], female: [2, '女'] })

/** `YYYYMMDD` inside, "1999-11-11" on the wire: a birthday's own form 0000-00-00. */
export const dashedDay: Codec<string> = parsed(
  date.check,
  // No seconds, which other systems send: 99 is no birthday.
  (raw) => (/^(\d{4}-\d{1,2}-\d{1,2}|\d{8})$/.test(textOf(raw).trim()) ? parseCalendarDate(raw) : undefined),
  (day) => `${day.slice(0, 4)}-${day.slice(4, 6)}-${day.slice(6)}`,
)

/** An answer that may be `{}` in place of what was asked for: undefined inside. */
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

/** Who somebody is. `avatar` is the portrait that they sent; the document's example shows it in the other field. */
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
  /** WeChat's own picture as an address, or the portrait's path: either goes through fileAddress. */
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
 * Who the openid is, with the token for every other call. The first fetch makes the user; a public server answers `{}` without a
 * token for one whom it does not know, such as every openid of a mini-program: undefined inside.
 */
export const wxFetchUserinfo = defineEndpoint({
  id: 'rental.wxFetchUserinfo',
  method: 'GET',
  path: '/wx_fetch_userinfo',
  section: '1',
  title: '通过openid获取用户信息',
  access: 'public',
  kind: 'read',
  encoding: 'query',
  request: object({ openid: text(100) }),
  response: orNothing(object({ ...person, token: text(4000) })),
  responseIn: 'data',
  successBody: answered,
  failures: { invalid },
  rulings: ['R22', 'R38', 'R39'],
})
