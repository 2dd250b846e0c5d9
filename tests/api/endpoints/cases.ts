import { securityCases, wjdhCases, zhongminCases } from './platforms'
import { rentalCases } from './rental'
import { weappCases } from './weapp'
import type { Case } from './site'

/** One client call for each endpoint of the registry. */
export const cases: readonly Case[] = [
  ...weappCases,
  ...wjdhCases,
  ...securityCases,
  ...zhongminCases,
  ...rentalCases,
]

/** Those that the client refuses, because the platform's upload carries one file a call. */
export const SEVERAL_FILES: readonly string[] = ['rental.userIdentification', 'rental.houseIdentification']
