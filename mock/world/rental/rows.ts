import type { Input } from '@/contract/core/endpoint'
import type { HouseInfo } from '@/contract/rental/house-fields'
import type { createHousePhoto } from '@/contract/rental/media'
import type { payToCustomer } from '@/contract/rental/payments'
import type { createUserinfo, houseIdentification, userIdentification } from '@/contract/rental/users'
import type { CheckState, HouseStatus, PreorderState } from '@/contract/rental/vocabulary'

export type RentalProfile = Input<typeof createUserinfo>

/** What Alipay knows of a user. */
export interface Alipay {
  /** Of the page that was asked for last. */
  readonly state?: string
  readonly bound: boolean
  /** 芝麻分, as last fetched. */
  readonly score?: number
  /** How often it was fetched. */
  readonly fetches: number
}

/** What the platform's staff have said of what somebody sent. */
export interface Check {
  readonly state: Exclude<CheckState, 'none'>
  /** Of a refusal. */
  readonly reason?: string
}

/** Somebody who lets or rents: of another system than the residents' accounts, even with the same openid. */
export interface RentalUser {
  readonly id: number
  readonly openid: string
  readonly profile?: RentalProfile
  /** A path of the file door. */
  readonly portrait?: string
  /** 实名认证. */
  readonly identity?: Input<typeof userIdentification>
  /** 房东身份认证. */
  readonly landlord?: Input<typeof houseIdentification>
  /** Of the identity and of the landlord's papers; without one what was sent has passed. */
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
  /** Of the house when it was asked for. */
  readonly ownerId: number
  readonly visitorId: number
  readonly status: PreorderState
  readonly createdAt: number
  readonly paidAt?: number
}

export type Transfer = Input<typeof payToCustomer>
