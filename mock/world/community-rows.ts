import type { Module } from '@/contract/core/vocabulary'
import type { WorkOrderState } from '@/contract/zhongmin/work-orders'

/** A property or security platform: who holds its pair sees these communities (wjdh 1.2.1). */
export interface Platform {
  readonly id: number
  readonly secretId: string
  readonly secretKey: string
  readonly name: string
  readonly communities: readonly number[]
}

/** Whom an order is for (wjdh 2.1.1). */
export type Payer =
  | { readonly kind: 'house'; readonly houseId: number }
  | { readonly kind: 'phone'; readonly phone: string; readonly name?: string }
  | { readonly kind: 'idcard'; readonly idNumber: string }
  | { readonly kind: BelongingKind; readonly number: string }

export interface Order {
  readonly id: number
  readonly number: string
  readonly communityIdentifier: number
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
  readonly prepays?: readonly Prepay[]
  readonly merchantNumber?: string
  /** True once the security platform knows of the payment (002 2.2.1). */
  readonly reported?: boolean
  readonly createdAt: number
}
export interface Prepay {
  readonly id: string
  readonly accountId: number
}
/** Money that WeChat took, once an order. */
export interface Payment {
  readonly orderId: number
  readonly accountId: number
  /** Fen. */
  readonly amount: number
  readonly merchantNumber: string
  readonly wechatNumber: string
  readonly at: number
}

export type BelongingKind = 'car_number' | 'parking_number'
/** A car or a parking space, bound to a person; no document has a call that binds one. */
export interface Belonging {
  readonly kind: BelongingKind
  readonly number: string
  readonly personId: number
}

/** One repair: a work order for zhongmin, a repair record for wjdh (R20). */
export interface Repair {
  readonly id: number
  /** 服务单号. */
  readonly number: string
  readonly houseId: number
  readonly communityIdentifier: number
  /** The third level's; the tree knows the two above. */
  readonly categoryId: string
  readonly describing: string
  readonly name: string
  readonly phone: string
  /** The person or the member of staff who reported it. */
  readonly reportedBy: number
  /** The member of staff who took it. */
  readonly takenBy?: number
  readonly state: WorkOrderState
  readonly reply?: string
  readonly createdAt: number
  readonly receivedAt?: number
  readonly repairedAt?: number
  readonly doneAt?: number
  /** 1 to 5, of whoever reported it. */
  readonly score?: number
  readonly comment?: string
}
/** Property staff as zhongmin knows them. */
export interface Staff {
  readonly id: number
  readonly name: string
  readonly phone: string
  readonly communities: readonly number[]
}

export interface Announcement {
  readonly id: number
  readonly communityIdentifier: number
  readonly title: string
  readonly content: string
  /** Weight; heavier ones stand first. */
  readonly order: number
  readonly pinned: boolean
  readonly open: boolean
  readonly publisher: string
  readonly logo?: string
  readonly images: readonly string[]
  readonly createdAt: number
}

export interface Complaint {
  readonly id: number
  readonly communityIdentifier: number
  readonly accountId: number
  readonly kind: 'complaint' | 'suggestion'
  readonly content: string
  readonly images: readonly string[]
  readonly anonymous: boolean
  readonly state: 'open' | 'answered'
  readonly reply?: string
  readonly createdAt: number
}

/** A module that a community does without; all others are on. */
export interface SwitchedOff {
  readonly communityIdentifier: number
  readonly module: Module
}
