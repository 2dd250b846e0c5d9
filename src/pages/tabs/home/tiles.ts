import type { IconName } from '@/components/picture-names'
import { moduleNames, type Module } from '@/contract/core/vocabulary'
import type { Tile } from '@/features/home/components/module-grid'
import { go } from '@/platform/navigation'
import {
  ANNOUNCEMENTS_URL,
  BIND_MORE_URL,
  COMPLAINTS_URL,
  EMERGENCY_URL,
  FEES_URL,
  REPAIRS_URL,
} from '../../urls'

/** In the order of use. 云停车场 and 访客通行 have a name and no interface: nothing is shown of them. */
const PLACES: readonly [module: Module, icon: IconName, url: string][] = [
  ['fees', 'credit-card', FEES_URL],
  ['repairs', 'wrench', REPAIRS_URL],
  ['announcements', 'megaphone', ANNOUNCEMENTS_URL],
  ['complaints', 'message-square-text', COMPLAINTS_URL],
  ['emergency', 'phone', EMERGENCY_URL],
  ['bindHouse', 'house', BIND_MORE_URL],
  ['bindFamily', 'users', BIND_MORE_URL],
]

/** Of what is switched on; where that is not known, of everything: the server decides at the first call. */
export const tilesOf = (on: readonly Module[] | undefined): Tile[] =>
  PLACES.filter(([module]) => !on || on.includes(module)).map(([module, icon, url]) => ({
    word: moduleNames.label(module),
    icon,
    open: () => void go(url),
  }))
