import type * as community from './community-rows'
import type * as rental from './rental/rows'
import type * as rows from './rows'
import type * as service from './service-rows'
import { defineTable, type TableOf } from './table'

export const houseKey = (house: rows.HouseNumbers): string =>
  [
    house.communityIdentifier,
    house.buildingNumber,
    house.unitNumber,
    house.floorNumber,
    house.houseNumber,
  ].join('/')

/** Every table of the world. A further system adds its own here; nothing else has to know. */
export const TABLES = {
  communities: defineTable<rows.Community>()((row) => row.identifier),
  buildings: defineTable<rows.Building>()((row) => row.id, { community: (row) => row.communityIdentifier }),
  units: defineTable<rows.Unit>()((row) => row.id, { building: (row) => row.buildingId }),
  floors: defineTable<rows.Floor>()((row) => row.id, { unit: (row) => row.unitId }),
  houses: defineTable<rows.House>()((row) => row.id, { floor: (row) => row.floorId, numbers: houseKey }),

  accounts: defineTable<rows.Account>()((row) => row.id, {
    phone: (row) => row.phone,
    openid: (row) => row.openid,
  }),
  people: defineTable<rows.Person>()((row) => row.id, {
    account: (row) => row.accountId,
    idNumber: (row) => row.idNumber,
    phone: (row) => row.phone,
    name: (row) => row.name,
  }),
  memberships: defineTable<rows.Membership>()((row) => row.id, {
    house: (row) => row.houseId,
    person: (row) => row.personId,
  }),
  audits: defineTable<rows.Audit>()((row) => row.id, {
    account: (row) => row.accountId,
    house: (row) => row.houseId,
  }),

  registryPeople: defineTable<rows.RegistryPerson>()((row) => row.id, {
    phone: (row) => row.phone,
    idNumber: (row) => row.idNumber,
  }),
  residences: defineTable<rows.Residence>()((row) => row.id, {
    house: (row) => row.houseId,
    person: (row) => row.personId,
  }),

  platforms: defineTable<community.Platform>()((row) => row.id, { secretId: (row) => row.secretId }),
  orders: defineTable<community.Order>()((row) => row.id, {
    community: (row) => row.communityIdentifier,
    number: (row) => row.number,
  }),
  payments: defineTable<community.Payment>()((row) => row.orderId),
  belongings: defineTable<community.Belonging>()((row) => `${row.kind}/${row.number}`, {
    person: (row) => row.personId,
  }),
  repairs: defineTable<community.Repair>()((row) => row.id, {
    number: (row) => row.number,
    community: (row) => row.communityIdentifier,
    reporter: (row) => row.reportedBy,
  }),
  staff: defineTable<community.Staff>()((row) => row.id, { phone: (row) => row.phone }),
  announcements: defineTable<community.Announcement>()((row) => row.id, {
    community: (row) => row.communityIdentifier,
  }),
  complaints: defineTable<community.Complaint>()((row) => row.id, {
    community: (row) => row.communityIdentifier,
    account: (row) => row.accountId,
  }),

  paymentNotices: defineTable<service.PaymentNotice>()((row) => row.orderNumber),
  switchedOff: defineTable<community.SwitchedOff>()((row) => `${row.communityIdentifier}/${row.module}`),

  smsCodes: defineTable<service.SmsCode>()((row) => row.key, { phone: (row) => row.phone }),
  tokens: defineTable<service.Token>()((row) => row.token, {
    system: (row) => row.system,
    holder: (row) => `${row.system}/${row.subject}`,
  }),
  usedWxCodes: defineTable<service.UsedWxCode>()((row) => row.code),
  photos: defineTable<service.Photo>()((row) => row.path),

  rentalUsers: defineTable<rental.RentalUser>()((row) => row.id, {
    openid: (row) => row.openid,
    idNumber: (row) => row.identity?.idNumber,
  }),
  rentalHouses: defineTable<rental.RentalHouse>()((row) => row.id, { owner: (row) => row.ownerId }),
  rentalMedia: defineTable<rental.RentalMedia>()((row) => row.id, { house: (row) => row.houseId }),
  preorders: defineTable<rental.Preorder>()((row) => row.id, { visitor: (row) => row.visitorId }),
  transfers: defineTable<rental.Transfer>()((row) => row.orderId),

  faults: defineTable<service.Fault>()((row) => row.id),
  journal: defineTable<service.JournalEntry>()((row) => row.id),
} as const

export type Tables = { readonly [K in keyof typeof TABLES]: TableOf<(typeof TABLES)[K]> }
export type TableName = keyof Tables
