import { pages } from '@/routes/pages'
import type { IconName } from '@/components/picture-names'
import { moduleNames, type Module } from '@/contract/core/vocabulary'
import type { Tile } from '@/features/home/components/module-grid'
import { rentalSettings } from '@/platform/env'
import { go } from '@/platform/navigation'

/** In the order of use. 云停车场 and 访客通行 have a name and no interface: nothing is shown of them. */
const PLACES: readonly [module: Module, icon: IconName, url: string][] = [
  ['fees', 'credit-card', pages.fees.url()],
  ['repairs', 'wrench', pages.repairs.url()],
  ['announcements', 'megaphone', pages.announcements.url()],
  ['complaints', 'message-square-text', pages.complaints.url()],
  ['emergency', 'phone', pages.emergency.url()],
  ['bindHouse', 'house', pages.bindMore.url()],
  ['bindFamily', 'users', pages.bindMore.url()],
]

/** No module of the community: there where the build was told the address of the rental system. */
const rental: readonly Tile[] = rentalSettings.isOn
  ? [{ word: '租房', icon: 'key-round', open: () => void go(pages.rentalSearch.url()) }]
  : []

/** Of what is switched on; where that is not known, of everything: the server decides at the first call. 110, 119 and 120 are never off. */
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

/** For who is not signed in: numbers for emergencies are open to everybody, the rest comes after the sign-in. */
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
