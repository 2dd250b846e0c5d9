import type { SeedName } from '@/contract/doors/control'
import { housesToTry } from '../personas'
import type { World } from './world'
import { seedAccounts } from './people/seed-accounts'
import { seedManyApplications } from './people/seed-applications'
import { seedManyNews, seedNews } from './community/seed-news'
import { seedManyBills, seedBills } from './fees/seed-bills'
import { buildCommunity } from './places/seed-places'
import { seedOffices } from './community/seed-offices'
import { seedManyRentals, seedRental } from './rental/seed-rental'
import { seedRentalLife } from './rental/seed-rental-life'
import { seedManyRepairs, seedRepairs } from './repairs/seed-repairs'
import { seedResidents } from './people/seed-residents'
import { seedPersonaHomes } from './people/seed-persona-homes'

const MORNING_LIGHT = { identifier: '10002', name: '晨曦家园', pinyin: 'ChenXiJiaYuan', phone: '19000008002' }
const STAR_RIVER = { identifier: '00001', name: '星河里', pinyin: 'XingHeLi', freelyManaged: true }
const GREEN_CITY = { identifier: '10009', name: '青禾新城', pinyin: 'QingHeXinCheng' }

const SEEDS: Readonly<Record<SeedName, (world: World) => void>> = {
  /** Two communities with 398 houses, and all personas of mock/personas.ts. */
  default(world) {
    buildCommunity(world, { ...MORNING_LIGHT, buildings: 10, units: 2, floors: 5, housesPerFloor: 2 })
    buildCommunity(world, { ...STAR_RIVER, buildings: 11, units: 1, floors: 6, housesPerFloor: 3 })
    const accounts = seedAccounts(world)
    seedPersonaHomes(world, accounts)
    seedResidents(world, [housesToTry.free])
    seedOffices(world)
    seedBills(world, accounts)
    seedRepairs(world)
    seedNews(world, accounts)
    seedRental(world)
    seedRentalLife(world)
  },
  /** One community with 10,000 houses, 5,000 bills and 500 houses to let. The personas have accounts but no house. */
  large(world) {
    buildCommunity(world, { ...GREEN_CITY, buildings: 25, units: 4, floors: 25, housesPerFloor: 4 })
    seedAccounts(world)
    seedResidents(world, [])
    seedOffices(world)
    seedManyBills(world)
    seedManyNews(world, seedManyApplications(world))
    seedManyRepairs(world)
    seedManyRentals(world)
  },
  /** The accounts of the personas and of the offices, without any community. */
  empty(world) {
    seedAccounts(world)
    seedOffices(world)
  },
}

/** Fills an empty world with the data of a seed. */
export function applySeed(world: World, name: SeedName): void {
  world.settings = { ...world.settings, seed: name }
  SEEDS[name](world)
}
