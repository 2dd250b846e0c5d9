import { formatTimestamp } from '@/contract/core/dates'
import {
  bindingStatus,
  createPreorder,
  getAuthUrl,
  getPreorderPaymenturl,
  payToCustomer,
  zhima,
} from '@/contract/rental/payments'
import { handle } from '../../server/handler'
import { addPreorder, INFO_FEE, releasedHouse, addTransfer } from '../../world/rental/deals'
import { requestAlipay, INTERNAL, zhimaScore } from '../../world/rental/users'
import { asRentalUser } from './caller'

/** No such hosts: nobody pays or signs in there. Consent is given at the test door /__mock/alipay. */
const PAY_PAGE = 'https://pay.example.invalid/gateway.do'
const AUTH_PAGE = 'https://auth.example.invalid/oauth2/publicAppAuthorize.htm'
const AUTH_NOTIFY = 'https://rental.example.invalid/payment/ali/auth_notify'
const APP_ID = '0000000000000000'
const apply = asRentalUser(createPreorder, ({ world, fail }, user, { ownerId, houseId }) => {
  const house = releasedHouse(world, houseId)
  if (!house) return fail('noHouse')
  if (house.ownerId === user.id) return fail('ownHouse')
  if (house.ownerId !== ownerId) return fail('otherOwner')
  return addPreorder(world, user, house).id
})

const payUrl = asRentalUser(getPreorderPaymenturl, ({ world, fail }, user, { preorderId, returnUrl }) => {
  const row = world.tables.preorders.get(preorderId)
  if (row?.visitorId !== user.id) return fail('noPreorder')
  if (!releasedHouse(world, row.houseId)) return fail('noHouse')
  const content = {
    body: 'pre order fee',
    out_trade_no: String(preorderId),
    product_code: 'QUICK_WAP_WAY',
    // In yuan, as the example writes it.
    total_amount: INFO_FEE / 100,
    subject: '信息费',
  }
  const query = new URLSearchParams({
    format: 'JSON',
    timestamp: formatTimestamp(world.now(), 'dash'),
    charset: 'utf-8',
    app_id: APP_ID,
    biz_content: JSON.stringify(content),
    sign: '',
    version: '1.0',
    notify_url: '',
    sign_type: 'RSA2',
    method: 'alipay.trade.wap.pay',
    return_url: returnUrl,
  })
  return { paymentUrl: `${PAY_PAGE}?${query}` }
})

const authorize = asRentalUser(getAuthUrl, ({ world }, user) => {
  const query = new URLSearchParams({
    scope: 'auth_user',
    state: requestAlipay(world, user),
    redirect_uri: AUTH_NOTIFY,
    domain_url: AUTH_PAGE,
    app_id: APP_ID,
  })
  return { authUrl: `${AUTH_PAGE}?${query}` }
})

const isBound = asRentalUser(bindingStatus, (_, { alipay }) => alipay.bound)

const scoreOf = asRentalUser(zhima, ({ world, fail }, user, { refresh = 'AUTO' }) => {
  const score = zhimaScore(world, user, refresh)
  return score === 'notAuthorized' ? fail(score) : score
})

const ACCOUNTS = {
  userId: /^2088\d{12}$/,
  logonId: /^(1\d{10}|[^\s@]+@[^\s@]+\.[^\s@]+)$/,
} as const

const payOut = handle(payToCustomer, ({ world, caller, fail }, given) => {
  if (caller.subject !== INTERNAL) return fail('internalOnly')
  if (!ACCOUNTS[given.payeeType].test(given.payeeAccount)) return fail('badAccount')
  const paid = addTransfer(world, given)
  return typeof paid === 'string' ? fail(paid) : { orderId: paid.orderId, status: 'SUCCESS' }
})

export const rentalPaymentHandlers = [apply, payUrl, authorize, isBound, scoreOf, payOut]
