import type { Input } from '@/contract/core/endpoint'
import type { HouseInfo } from '@/contract/rental/house-fields'
import type { createHousePhoto } from '@/contract/rental/media'
import type { payToCustomer } from '@/contract/rental/payments'
import type { createUserinfo, houseIdentification, userIdentification } from '@/contract/rental/users'
import type { CheckState, HouseStatus, PreorderState } from '@/contract/rental/vocabulary'

export type RentalProfile = Input<typeof createUserinfo>

/** What is known of a user's Alipay account. */
export interface Alipay {
  /** The state parameter of the authorization page that was requested last. */
  readonly state?: string
  readonly bound: boolean
  /** 芝麻分 as it was last fetched. */
  readonly score?: number
  /** The number of times that the score was fetched. */
  readonly fetches: number
}

/** The staff's decision about papers that a user has sent. */
export interface Check {
  readonly state: Exclude<CheckState, 'none'>
  /** Why the papers were refused. */
  readonly reason?: string
}

/** A user of the rental system, as landlord or tenant. It is not a resident's account, even if the openid is the same. */
export interface RentalUser {
  readonly id: number
  readonly openid: string
  readonly profile?: RentalProfile
  /** A path at which the test door serves the file. */
  readonly portrait?: string
  /** 实名认证. */
  readonly identity?: Input<typeof userIdentification>
  /** 房东身份认证. */
  readonly landlord?: Input<typeof houseIdentification>
  /** The staff's decisions on the two papers. Without a decision, papers that were sent count as accepted. */
  readonly identityCheck?: Check
  readonly landlordCheck?: Check
  readonly invitedBy?: number
  readonly alipay: Alipay
}

export interface RentalHouse {
  readonly id: number
  readonly ownerId: number
  readonly status: HouseStatus
  readonly createdAt: number
  readonly praises: number
  readonly info: HouseInfo
}

/** A photo or a video of a house. */
export interface RentalMedia extends Partial<Omit<Input<typeof createHousePhoto>, 'houseId'>> {
  readonly id: number
  readonly kind: 'photo' | 'video'
  readonly houseId: number
  readonly path: string
}

/** 看房申请. */
export interface Preorder {
  readonly id: number
  readonly houseId: number
  /** The owner of the house at the time of the request. */
  readonly ownerId: number
  readonly visitorId: number
  readonly status: PreorderState
  readonly createdAt: number
  readonly paidAt?: number
}

export type Transfer = Input<typeof payToCustomer>
