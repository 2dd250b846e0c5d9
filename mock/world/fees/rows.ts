export type BelongingKind = 'car' | 'parking'

/** Whom a bill charges (wjdh 2.1.1). */
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
  /** The amount in fen. */
  readonly amount: number
  readonly remark?: string
  readonly extra?: Readonly<Record<string, string>>
  readonly manager: string
  readonly open: boolean
  readonly paid: boolean
  /** One for each time that payment was begun, the newest last. WeChat takes the money of only one of them. */
  readonly prepayments?: readonly Prepayment[]
  readonly merchantNumber?: string
  /** True when the security platform has been told of the payment (002 2.2.1). */
  readonly reported?: boolean
  readonly createdAt: number
}

/** A payment that was begun: the id that WeChat got, and the account that pays. */
export interface Prepayment {
  readonly id: string
  readonly accountId: number
}

/** The money that WeChat took for a bill; there is at most one for each bill. */
export interface Payment {
  readonly billId: number
  readonly accountId: number
  /** The amount in fen. */
  readonly amount: number
  readonly merchantNumber: string
  readonly wechatNumber: string
  readonly at: number
}

/** A payment of which the residents' platform has told the security platform (002 2.2.1). */
export interface PaymentNotice {
  readonly orderNumber: string
  readonly merchantNumber: string
  readonly wechatNumber: string
}

/** A car or parking space of a person. The seed makes them, because no document has a call for it. */
export interface Belonging {
  readonly kind: BelongingKind
  readonly number: string
  readonly personId: number
}
