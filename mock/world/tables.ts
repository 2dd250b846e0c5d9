import { callTables } from './calls/tables'
import { communityTables } from './community/tables'
import { feeTables } from './fees/tables'
import { peopleTables } from './people/tables'
import { placeTables } from './places/tables'
import { rentalTables } from './rental/tables'
import { repairTables } from './repairs/tables'
import type { TableOf } from './table'

/** All tables of the world. A new domain adds its tables here and nowhere else. */
export const TABLES = {
  ...placeTables,
  ...peopleTables,
  ...feeTables,
  ...repairTables,
  ...communityTables,
  ...rentalTables,
  ...callTables,
} as const

export type Tables = { readonly [K in keyof typeof TABLES]: TableOf<(typeof TABLES)[K]> }
export type TableName = keyof Tables
