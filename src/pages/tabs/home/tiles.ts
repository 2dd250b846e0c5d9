import { pages } from '@/routes/pages'
import type { IconName } from '@/components/picture-names'
import { moduleNames, type Module } from '@/contract/core/vocabulary'
import type { Tile } from '@/features/home/components/module-grid'
import { rentalSettings } from '@/platform/env'
import { go } from '@/platform/navigation'

/** The modules with a page, in the order of use. 云停车场 and 访客通行 have a name and no interface, so they are not shown. */
const PLACES: readonly [module: Module, icon: IconName, url: string][] = [
  ['fees', 'credit-card', pages.fees.url()],
  ['repairs', 'wrench', pages.repairs.url()],
  ['announcements', 'megaphone', pages.announcements.url()],
  ['complaints', 'message-square-text', pages.complaints.url()],
  ['emergency', 'phone', pages.emergency.url()],
  ['bindHouse', 'house', pages.bindMore.url()],
  ['bindFamily', 'users', pages.bindMore.url()],
]

/** Renting is no module of a community. It is shown if the build has the address of the rental system. */
const rental: readonly Tile[] = rentalSettings.isOn
  ? [{ word: '租房', icon: 'key-round', open: () => void go(pages.rentalSearch.url()) }]
  : []

/**
 * The tiles of the modules that are on; of all modules if that is unknown, because the server decides at the first call. The emergency
 * numbers are never off.
 */
export const tilesOf = (on: readonly Module[] | undefined): Tile[] => [
  ...PLACES.filter(([module]) => module === 'emergency' || !on || on.includes(module)).map(
    ([module, icon, url]) => ({
      word: moduleNames.label(module),
      icon,
      open: () => void go(url),
    }),
  ),
  ...rental,
]

/** The tiles for visitors. The emergency numbers are open to everybody, and the others lead to the sign-in. */
export const visitorTiles = (): Tile[] =>
  PLACES.filter(([module]) => !module.startsWith('bind')).map(([module, icon, url]) => {
    const locked = module !== 'emergency'
    return {
      word: moduleNames.label(module),
      icon,
      locked,
      open: () => void go(locked ? pages.login.url(url) : url),
    }
  })
