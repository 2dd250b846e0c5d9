import { defineTable } from '../table'
import type * as rows from './rows'

export const peopleTables = {
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
  endedMemberships: defineTable<rows.EndedMembership>()((row) => row.id, {
    person: (row) => row.personId,
  }),
  applications: defineTable<rows.Application>()((row) => row.id, {
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
  smsCodes: defineTable<rows.SmsCode>()((row) => row.key, { phone: (row) => row.phone }),
  tokens: defineTable<rows.Token>()((row) => row.token, {
    system: (row) => row.system,
    holder: (row) => `${row.system}/${row.subject}`,
  }),
  consents: defineTable<rows.Consent>()((row) => row.id, { account: (row) => row.accountId }),
  usedWxCodes: defineTable<rows.UsedWxCode>()((row) => row.code),
  photos: defineTable<rows.Photo>()((row) => row.path, { face: (row) => row.faceOf }),
} as const
