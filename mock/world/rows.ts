import type {
  AuditState,
  HouseState,
  HouseUse,
  OccupantType,
  OwnerChoice,
  Ownership,
  PoliticalStatus,
  Role,
  Sex,
} from '@/contract/core/vocabulary'

/** Places. Ids are the database's, numbers and identifiers are what people say. */
export interface Community {
  readonly id: number
  readonly identifier: number
  readonly name: string
  readonly pinyin: string
}
export interface Building {
  readonly id: number
  readonly communityIdentifier: number
  readonly number: number
  readonly name: string
}
export interface Unit {
  readonly id: number
  readonly buildingId: number
  readonly communityIdentifier: number
  readonly number: number
  readonly name: string
}
export interface Floor {
  readonly id: number
  readonly unitId: number
  readonly communityIdentifier: number
  readonly number: number
  readonly name: string
}
/** The five numbers by which the security platform knows a house. */
export interface HouseNumbers {
  readonly communityIdentifier: number
  readonly buildingNumber: number
  readonly unitNumber: number
  readonly floorNumber: number
  readonly houseNumber: number
}
export interface House extends HouseNumbers {
  readonly id: number
  readonly floorId: number
  readonly name: string
  /** 房屋类型 in the order of the documents' list; 1 is 单元楼. */
  readonly type: number
}

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
  readonly politicalStatus: PoliticalStatus
  readonly veteran: boolean
  readonly lowIncome: boolean
  readonly petitioner: boolean
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
/** A person of the resident platform; activated when an account stands behind it. */
export interface Person extends PersonDetails {
  readonly id: number
  readonly accountId?: number
}
export interface Membership extends Occupancy {
  readonly id: number
  readonly houseId: number
  readonly personId: number
}
export type AuditType = '业主绑定' | '租客绑定' | '家属绑定' | '替换业主'
export interface Audit {
  readonly id: number
  readonly accountId: number
  readonly houseId: number
  readonly type: AuditType
  readonly state: AuditState
  readonly person: PersonDetails
  readonly occupancy: Occupancy
  readonly ownerChoice?: OwnerChoice
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
