import type { Input } from '@/contract/core/endpoint'
import type { searchHouse } from '@/contract/rental/search'
import type { Range } from '@/contract/rental/values'
import {
  CHARACTERISTICS,
  DECORATIONS,
  DIRECTIONS,
  rentRoomTypes,
  rentTimeTypes,
  sortOrders,
  userTypes,
  type SortOrder,
  type UserType,
} from '@/contract/rental/vocabulary'
import { optionsOf } from '@/shared/options'

type Search = Input<typeof searchHouse>

/** A choice of a fixed list: its word, and the range that it asks for. */
interface Band {
  readonly word: string
  readonly range: Required<Range>
}

const yuan = (min: number, max: number) => ({ min: min * 100, max: max * 100 })
/** The end of ranges without one. Both ends are always sent, because few servers read the documented form with one end. */
const NO_END = 1_000_000

/** In fen a month. */
export const RENTS: readonly Band[] = [
  { word: '1000元以下', range: yuan(0, 1000) },
  { word: '1000-2000元', range: yuan(1000, 2000) },
  { word: '2000-3000元', range: yuan(2000, 3000) },
  { word: '3000-5000元', range: yuan(3000, 5000) },
  { word: '5000元以上', range: yuan(5000, NO_END) },
]

/** In square metres. */
const SIZES: readonly Band[] = [
  { word: '30㎡以下', range: { min: 0, max: 30 } },
  { word: '30-60㎡', range: { min: 30, max: 60 } },
  { word: '60-90㎡', range: { min: 60, max: 90 } },
  { word: '90-120㎡', range: { min: 90, max: 120 } },
  { word: '120㎡以上', range: { min: 120, max: 100_000 } },
]

const ROOMS = ['0', '1', '2', '3', '4'] as const
/** In kilometres. */
const RADII = ['1', '3', '5', '10', '20', '50'] as const
const DEFAULT_RADIUS = '10'

/** The chosen filters of a search. */
export interface Filters {
  readonly rentTime: readonly string[]
  readonly rentRoom: readonly string[]
  readonly rent: readonly string[]
  readonly size: readonly string[]
  readonly rooms: readonly string[]
  readonly userTypes: readonly string[]
  readonly directions: readonly string[]
  readonly decorations: readonly string[]
  readonly features: readonly string[]
  readonly radius: readonly string[]
}
type FilterName = keyof Filters

export const NO_FILTERS: Filters = {
  rentTime: [],
  rentRoom: [],
  rent: [],
  size: [],
  rooms: [],
  userTypes: [],
  directions: [],
  decorations: [],
  features: [],
  radius: [],
}

export interface FilterList {
  readonly name: FilterName
  readonly label: string
  /** The value and the word of each choice. */
  readonly options: readonly (readonly [value: string, word: string])[]
  /** True if several can be chosen; they are alternatives. */
  readonly several?: true
}

const same = (values: readonly string[]) => values.map((value) => [value, value] as const)
const ofWords = <W extends string>({ words, label }: { words: readonly W[]; label(word: W): string }) =>
  words.map((word) => [word, label(word)] as const)

/** All filters of the page, in its order. */
export const FILTER_LISTS: readonly FilterList[] = [
  { name: 'rentTime', label: '租期', options: ofWords(rentTimeTypes) },
  { name: 'rentRoom', label: '出租方式', options: ofWords(rentRoomTypes) },
  { name: 'rent', label: '月租金', options: same(RENTS.map(({ word }) => word)) },
  { name: 'size', label: '面积', options: same(SIZES.map(({ word }) => word)) },
  {
    name: 'rooms',
    label: '卧室',
    options: ROOMS.map((n) => [n, n === '0' ? '开间' : `${n}室`] as const),
    several: true,
  },
  { name: 'userTypes', label: '谁在出租', options: ofWords(userTypes), several: true },
  { name: 'directions', label: '朝向', options: same(DIRECTIONS), several: true },
  { name: 'decorations', label: '装修', options: same(DECORATIONS), several: true },
  { name: 'features', label: '特色', options: same(CHARACTERISTICS), several: true },
  { name: 'radius', label: '距离', options: RADII.map((km) => [km, `${km}公里内`] as const) },
]

/** The filters with one choice added or removed. Lists without `several` have one choice at most. */
export function toggled(filters: Filters, { name, several }: FilterList, value: string): Filters {
  const chosen = filters[name]
  if (chosen.includes(value)) return { ...filters, [name]: chosen.filter((one) => one !== value) }
  return { ...filters, [name]: several ? [...chosen, value] : [value] }
}

interface FilterTag {
  readonly list: FilterList
  readonly value: string
  readonly word: string
}

/** The chosen filters one by one, in the order of the page. */
export const tagsOf = (filters: Filters): FilterTag[] =>
  FILTER_LISTS.flatMap((list) =>
    list.options
      .filter(([value]) => filters[list.name].includes(value))
      .map(([value, word]) => ({ list, value, word })),
  )

const rangeOf = (bands: readonly Band[], [word]: readonly string[]) =>
  bands.find((band) => band.word === word)?.range
const some = <T>(values: readonly T[]): T[] | undefined => (values.length > 0 ? [...values] : undefined)

/** The filters as rental's fields. The radius is always sent, because servers differ in their default. */
export const searchOf = (filters: Filters, sort: SortOrder): Omit<Search, 'longitude' | 'latitude'> => ({
  sort,
  radius: Number(filters.radius[0] ?? DEFAULT_RADIUS),
  rentTimeType: rentTimeTypes.words.find((word) => filters.rentTime.includes(word)),
  rentRoomTypes: some(rentRoomTypes.words.filter((word) => filters.rentRoom.includes(word))),
  rent: rangeOf(RENTS, filters.rent),
  size: rangeOf(SIZES, filters.size),
  rooms: some(filters.rooms.map(Number)),
  userTypes: some(userTypes.words.filter((word): word is UserType => filters.userTypes.includes(word))),
  directions: some(filters.directions),
  decorations: some(filters.decorations),
  characteristics: some(filters.features),
})

/** The search without the fields that a public server refuses in every form: rent, size and the time of letting. */
export const withoutRefused = <S extends Partial<Search>>(search: S): S => ({
  ...search,
  rent: undefined,
  size: undefined,
  rentTimeType: undefined,
})

export const hasRefusable = ({ rent, size, rentTimeType }: Partial<Search>): boolean =>
  [rent, size, rentTimeType].some((one) => one !== undefined)

const within = (value: number | undefined, range: Range | undefined) =>
  range === undefined ||
  (value !== undefined && value >= (range.min ?? 0) && value <= (range.max ?? Infinity))

/** Tells whether a row passes the filters that a row can tell: its rent and its size. */
export const fits = (
  row: { readonly rent?: number; readonly size?: number },
  { rent, size }: Pick<Search, 'rent' | 'size'>,
): boolean => within(row.rent || undefined, rent) && within(row.size || undefined, size)

export const SORTS = optionsOf(sortOrders)
