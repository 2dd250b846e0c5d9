import { defineTable } from '../table'
import type * as rows from './rows'

export const rentalTables = {
  rentalUsers: defineTable<rows.RentalUser>()((row) => row.id, {
    openid: (row) => row.openid,
    idNumber: (row) => row.identity?.idNumber,
  }),
  rentalHouses: defineTable<rows.RentalHouse>()((row) => row.id, { owner: (row) => row.ownerId }),
  rentalMedia: defineTable<rows.RentalMedia>()((row) => row.id, { house: (row) => row.houseId }),
  preorders: defineTable<rows.Preorder>()((row) => row.id, {
    visitor: (row) => row.visitorId,
    owner: (row) => row.ownerId,
  }),
  transfers: defineTable<rows.Transfer>()((row) => row.orderId),
} as const
