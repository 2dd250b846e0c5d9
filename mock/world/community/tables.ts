import { defineTable } from '../table'
import type * as rows from './rows'

export const communityTables = {
  offices: defineTable<rows.Office>()((row) => row.id, { secretId: (row) => row.secretId }),
  announcements: defineTable<rows.Announcement>()((row) => row.id, {
    community: (row) => row.communityIdentifier,
  }),
  complaints: defineTable<rows.Complaint>()((row) => row.id, {
    community: (row) => row.communityIdentifier,
    account: (row) => row.accountId,
  }),
  switchedOff: defineTable<rows.SwitchedOff>()((row) => `${row.communityIdentifier}/${row.module}`),
} as const
