import { nullable, object } from '../core/codec'
import { defineEndpoint } from '../core/endpoint'
import { laravelRead, textSuccess } from '../core/laravel'
import { anyText, phone } from '../core/values'

/**
 * The name and phone by which the other systems know the resident. zhongmin.list needs both (zhongmin 4.1). The phone is complete, so that
 * the app keeps it in memory for that call only, as it does with the owner's (R21).
 */
export const profile = defineEndpoint({
  ...laravelRead,
  id: 'weapp.profile',
  path: '/api/v1/user/profile',
  section: '1.2',
  title: '本人姓名和手机号',
  request: object({}),
  response: object({
    /** Null until the resident has sent the form (2.4.1). */
    name: nullable(anyText),
    phone,
  }),
  successBody: textSuccess('成功获取本人信息'),
  failures: {},
  rulings: ['R7', 'R25'],
  extension: true,
})
