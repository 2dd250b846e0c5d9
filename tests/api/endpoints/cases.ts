import { householdCases } from './household'
import { securityCases, wjdhCases, zhongminCases } from './other-systems'
import { rentalCases } from './rental'
import { weappCases } from './weapp'
import type { Case } from './site'

/** One client call for each endpoint of the registry. */
export const cases: readonly Case[] = [
  ...weappCases,
  ...householdCases,
  ...wjdhCases,
  ...securityCases,
  ...zhongminCases,
  ...rentalCases,
]
