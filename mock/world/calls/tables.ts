import { defineTable } from '../table'
import type * as rows from './rows'

export const callTables = {
  faults: defineTable<rows.Fault>()((row) => row.id),
  journal: defineTable<rows.JournalEntry>()((row) => row.id),
} as const
