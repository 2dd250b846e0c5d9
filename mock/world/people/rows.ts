import type { System } from '@/contract/core/systems'
import type {
  ApplicationState,
  HouseState,
  HouseUse,
  OccupantType,
  OwnerChoice,
  Ownership,
  PoliticalStatus,
  Role,
  Sex,
} from '@/contract/core/vocabulary'
import type { CodePurpose } from '@/contract/weapp/auth'
import type { ConsentScope } from '@/contract/weapp/consents'

/** The data of a person that the 一标三实 form asks for. */
export interface PersonDetails {
  readonly name: string
  readonly idNumber: string
  readonly phone: string
  readonly sex: Sex
  readonly birth: string
  readonly nation: string
  readonly address: string
  readonly photo: string
  /** The three sensitive facts are missing if they were declined or their consent was withdrawn. */
  readonly politicalStatus?: PoliticalStatus
  readonly veteran: boolean
  readonly lowIncome?: boolean
  readonly petitioner?: boolean
  readonly job: string
  readonly company: string
}

/** How someone lives in a house. */
export interface Occupancy {
  readonly role: Role
  readonly use: HouseUse
  readonly ownership: Ownership
  readonly state: HouseState
  readonly occupantType: OccupantType
}

export interface Account {
  readonly id: number
  readonly phone: string
  /** A digest of phone and password, so that the state file does not contain what testers type. */
  readonly password: string
  readonly name: string
  readonly avatar: string
  readonly openid?: string
}

/** A person of the residents' platform. `accountId` is set if the person has an account. */
export interface Person extends PersonDetails {
  readonly id: number
  readonly accountId?: number
}

export interface Membership extends Occupancy {
  readonly id: number
  readonly houseId: number
  readonly personId: number
  /** True if the owner lets this member add members. */
  readonly mayManage?: boolean
  /** Whether the owner lets them see and pay the house's bills; missing: as their role has it. */
  readonly mayPay?: boolean
}

/** A house that a person has left. It is in their list until they remove it there. */
export interface EndedMembership {
  /** The id of the former membership. */
  readonly id: number
  readonly houseId: number
  readonly personId: number
  readonly role: Role
  readonly endedAt: number
}

/** The last type is about the person and not about a house. */
export type ApplicationType =
  | '业主绑定'
  | '租客绑定'
  | '家属绑定'
  | '替换业主'
  | '业主解绑'
  | '租客解绑'
  | '家属解绑'
  | '修改房屋数据'
  | '修改个人信息'

export interface Application {
  readonly id: number
  readonly accountId: number
  readonly houseId: number
  readonly type: ApplicationType
  readonly state: ApplicationState
  readonly person: PersonDetails
  readonly occupancy: Occupancy
  readonly ownerChoice?: OwnerChoice
  /** Of an unbinding: what is to end. */
  readonly membershipId?: number
  /** About somebody else, whom the account enters into a house that it manages. */
  readonly forMember?: true
  /** Refused, and taken out of their list by whoever applied. */
  readonly hidden?: true
  readonly refuseReason?: string
  readonly createdAt: number
  readonly updatedAt: number
}

/** A person in the security platform's records. The residents' platform may or may not know them. */
export interface RegistryPerson extends PersonDetails {
  readonly id: number
}

export interface Residence extends Occupancy {
  readonly id: number
  readonly houseId: number
  readonly personId: number
}

export interface SmsCode {
  readonly key: string
  readonly phone: string
  readonly purpose: CodePurpose
  readonly code: string
  readonly sentAt: number
  readonly expiresAt: number
  readonly wrongTries: number
  readonly used: boolean
  readonly houseName?: string
}

export interface Token {
  readonly token: string
  readonly system: System
  /** The account's id for weapp; the caller's id for other systems. */
  readonly subject: number
  readonly expiresAt: number
  /** Until then the expired token can still be exchanged; afterwards one has to sign in. */
  readonly refreshableUntil: number
}

/** An answer of an account to a question for consent. The newest one of a scope counts. */
export interface Consent {
  readonly id: number
  readonly accountId: number
  readonly scope: ConsentScope
  readonly version: string
  readonly given: boolean
  readonly at: number
}

export interface UsedWxCode {
  readonly code: string
}

export interface Photo {
  /** The path on this host. */
  readonly path: string
  readonly type: string
  readonly base64: string
  /** The rental user who alone may see this paper. */
  readonly privateTo?: number
  /** The account that uploaded this face photo. */
  readonly faceOf?: number
}
