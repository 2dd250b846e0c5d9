export type BelongingKind = 'car' | 'parking'

/** Whom a bill is for (wjdh 2.1.1). */
export type Payer =
  | { readonly kind: 'house'; readonly houseId: number }
  | { readonly kind: 'phone'; readonly phone: string; readonly name?: string }
  | { readonly kind: 'idNumber'; readonly idNumber: string }
  | { readonly kind: BelongingKind; readonly number: string }

export interface Bill {
  readonly id: number
  readonly number: string
  readonly communityIdentifier: string
  readonly payer: Payer
  readonly title: string
  /** Fen. */
  readonly amount: number
  readonly remark?: string
  readonly extra?: Readonly<Record<string, string>>
  readonly manager: string
  readonly open: boolean
  readonly paid: boolean
  /** One for each request for payment parameters, the newest last: WeChat takes the money of one of them, once. */
  readonly prepayments?: readonly Prepayment[]
  readonly merchantNumber?: string
  /** True once the security platform knows of the payment (002 2.2.1). */
  readonly reported?: boolean
  readonly createdAt: number
}

export interface Prepayment {
  readonly id: string
  readonly accountId: number
}

/** Money that WeChat took, once an order. */
export interface Payment {
  readonly billId: number
  readonly accountId: number
  /** Fen. */
  readonly amount: number
  readonly merchantNumber: string
  readonly wechatNumber: string
  readonly at: number
}

/** A payment that the resident platform told security of (002 2.2.1). */
export interface PaymentNotice {
  readonly orderNumber: string
  readonly merchantNumber: string
  readonly wechatNumber: string
}

/** A car or a parking space, bound to a person; no document has a call that binds one. */
export interface Belonging {
  readonly kind: BelongingKind
  readonly number: string
  readonly personId: number
}
