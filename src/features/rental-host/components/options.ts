import {
  bearers,
  CHARACTERISTICS,
  DECORATIONS,
  DIRECTIONS,
  extraFees,
  facilities,
  houseSources,
  rentRoomTypes,
  rentTimeTypes,
} from '@/contract/rental/vocabulary'
import type { Enumeration } from '@/contract/core/values'
import { optionsOf } from '@/shared/options'

const chips = <W extends string>({ words, label }: Pick<Enumeration<W>, 'words' | 'label'>) =>
  words.map((value) => [value, label(value)] as const)
const same = (words: readonly string[]) => words.map((value) => ({ value, label: value }))

export const SOURCES = optionsOf(houseSources)
export const ROOM_TYPES = optionsOf(rentRoomTypes)
export const TIME_TYPES = optionsOf(rentTimeTypes)
export const BEARERS = optionsOf(bearers)
export const EXTRA_FEES = chips(extraFees)
export const FACILITIES = chips(facilities)
export const FEATURES = CHARACTERISTICS.map((word) => [word, word] as const)
export const DIRECTION_OPTIONS = same(DIRECTIONS)
export const DECORATION_OPTIONS = same(DECORATIONS)

/** The words by which tenants search. The first character tells the number of bedrooms. */
const HOUSE_TYPES = [
  '开间',
  '一室一厅',
  '一室两厅',
  '两室一厅',
  '两室两厅',
  '三室一厅',
  '三室两厅',
  '四室一厅',
  '四室两厅',
  '五室两厅',
]

/** The types to choose from, with the present one if it is not among them. */
export const houseTypes = (chosen: string | undefined) =>
  same(chosen === undefined || HOUSE_TYPES.includes(chosen) ? HOUSE_TYPES : [...HOUSE_TYPES, chosen])

export const PAYMENTS = [
  { value: '1|1', label: '押一付一' },
  { value: '1|3', label: '押一付三' },
  { value: '1|6', label: '押一付六' },
]
