import { defineTable } from '../table'
import type * as rows from './rows'

/** The key of a house in the index `numbers`: its five numbers. */
export const houseKey = (house: rows.HouseNumbers): string =>
  [
    house.communityIdentifier,
    house.buildingNumber,
    house.unitNumber,
    house.floorNumber,
    house.houseNumber,
  ].join('/')

export const placeTables = {
  communities: defineTable<rows.Community>()((row) => row.identifier),
  buildings: defineTable<rows.Building>()((row) => row.id, { community: (row) => row.communityIdentifier }),
  units: defineTable<rows.Unit>()((row) => row.id, { building: (row) => row.buildingId }),
  floors: defineTable<rows.Floor>()((row) => row.id, { unit: (row) => row.unitId }),
  houses: defineTable<rows.House>()((row) => row.id, { floor: (row) => row.floorId, numbers: houseKey }),
} as const
