/** A browser has no WeChat: the preview plays it. */
export { playWechat as requestPayment } from './payment-play'
export type { PaymentOutcome, PaymentParams } from './payment-play'
