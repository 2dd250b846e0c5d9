/** A browser has no WeChat payment; the tester chooses its outcome. */
export { playWechat as requestPayment } from './payment-play'
export type { PaymentOutcome, PaymentParams } from './payment-play'
