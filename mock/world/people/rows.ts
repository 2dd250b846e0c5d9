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

/** Who someone is, as the 一标三实 form asks for it. */
export interface PersonDetails {
  readonly name: string
  readonly idNumber: string
  readonly phone: string
  readonly sex: Sex
  readonly birth: string
  readonly nation: string
  readonly address: string
  readonly photo: string
  /** The three sensitive facts are missing when they were declined, or their consent was withdrawn. */
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
  /** Digest of phone and password: enough to keep what testers type out of the state file. */
  readonly password: string
  readonly name: string
  readonly avatar: string
  readonly openid?: string
}

/** A person of the resident platform; has an account when an account stands behind it. */
export interface Person extends PersonDetails {
  readonly id: number
  readonly accountId?: number
}

export interface Membership extends Occupancy {
  readonly id: number
  readonly houseId: number
  readonly personId: number
  /** The owner lets them add members. */
  readonly mayManage?: boolean
  /** Whether the owner lets them see and pay the house's bills; missing: as their role has it. */
  readonly mayPay?: boolean
}

/** A house that somebody has left, until they take it out of their list. */
export interface EndedMembership {
  /** The membership's. */
  readonly id: number
  readonly houseId: number
  readonly personId: number
  readonly role: Role
  readonly endedAt: number
}

/** The last one is about a person, not about a house: a correction of what the form has told. */
export type ApplicationType =
  '业主绑定' | '租客绑定' | '家属绑定' | '替换业主' | '业主解绑' | '租客解绑' | '家属解绑' | '修改个人信息'

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

/** What the security platform knows, whether or not the resident platform does. */
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
  /** The account for weapp; the caller's key for the platforms. */
  readonly subject: number
  readonly expiresAt: number
  /** After this the token is forgotten: only a new sign-in helps. */
  readonly refreshableUntil: number
}

/** One answer of an account; the newest of a scope counts. */
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
  /** Path on this host. */
  readonly path: string
  readonly type: string
  readonly base64: string
  /** A paper of this rental user, for nobody else's eyes. */
  readonly privateTo?: number
  /** The account that has sent this face photo. */
  readonly faceOf?: number
}
