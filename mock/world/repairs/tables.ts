import { defineTable } from '../table'
import type * as rows from './rows'

export const repairTables = {
  repairs: defineTable<rows.Repair>()((row) => row.id, {
    number: (row) => row.number,
    community: (row) => row.communityIdentifier,
    reporter: (row) => row.reportedBy,
  }),
  staff: defineTable<rows.Staff>()((row) => row.id, { phone: (row) => row.phone }),
} as const
