import { defineTable } from '../table'
import type * as rows from './rows'

export const feeTables = {
  bills: defineTable<rows.Bill>()((row) => row.id, {
    community: (row) => row.communityIdentifier,
    number: (row) => row.number,
  }),
  payments: defineTable<rows.Payment>()((row) => row.billId),
  belongings: defineTable<rows.Belonging>()((row) => `${row.kind}/${row.number}`, {
    person: (row) => row.personId,
  }),
  paymentNotices: defineTable<rows.PaymentNotice>()((row) => row.orderNumber),
} as const
