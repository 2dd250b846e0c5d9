import { failing, largeTown, newcomer, owner, tenant, visitor } from './walks/account'
import { emergency, news, repairs } from './walks/community'
import { tester } from './walks/console'
import { payer } from './walks/fees'
import type { Walk } from './walks/walk'

/** Through every page of the app, stopping at what is worth a picture. */
export const WALKS: readonly [persona: string, walk: Walk][] = [
  ['visitor', visitor],
  ['resident-owner', owner],
  ['resident-tenant', tenant],
  ['resident-new', newcomer],
  ['resident-owner', failing],
  ['resident-new', largeTown],
  ['resident-owner', emergency],
  ['resident-owner', news],
  ['resident-owner', repairs],
  ['resident-owner', payer],
  ['resident-owner', tester],
]
