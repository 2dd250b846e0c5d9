import * as v from 'valibot'
import { atMost } from '@/contract/core/values'
import type { HouseInfo } from '@/contract/rental/house-fields'
import {
  bearers,
  extraFees,
  facilities,
  houseSources,
  PAYMENT_TYPES,
  rentRoomTypes,
  rentTimeTypes,
} from '@/contract/rental/vocabulary'
import { HOUSE_PARTS, type HousePartRoute } from '@/routes/host-pages'

export type Part = HousePartRoute['part']

/** In the order of the steps. */
export const PARTS: readonly Part[] = HOUSE_PARTS

export const PART_NAMES: Readonly<Record<Part, string>> = {
  place: '位置和房屋',
  rent: '租金和费用',
  words: '介绍和设施',
}

/** A text that may be empty. */
const free = (most: number) => v.optional(v.pipe(v.string(), atMost(most)))
const words = (most: number, ask: string) =>
  v.pipe(v.string(ask), v.trim(), v.minLength(1, ask), atMost(most))

const isIn = (text: string, min: number, max: number) => Number(text) >= min && Number(text) <= max

/** A whole number that may be empty. */
const whole = (min: number, max: number) =>
  v.optional(
    v.pipe(
      v.string(),
      v.trim(),
      v.check((text) => text === '' || /^-?[\d.]+$/.test(text), '请只填数字'),
      v.check((text) => text === '' || !/\./.test(text), '请填整数，不要小数'),
      v.check((text) => text === '' || isIn(text, min, max), `请填 ${min} 到 ${max} 之间的数`),
    ),
  )

const size = v.pipe(
  v.string('请填写面积'),
  v.trim(),
  v.minLength(1, '请填写面积'),
  v.regex(/^-?[\d.]+$/, '面积请只填数字，不要单位'),
  v.regex(/^-?\d+(\.\d+)?$/, '面积填写有误，例如 88.5'),
  v.check((text) => Number(text) > 0, '面积要大于 0'),
  v.check((text) => Number(text) <= 10_000, '面积不能超过 10000 ㎡，请核对'),
  v.regex(/^\d+(\.\d)?$/, '面积最多一位小数'),
)

const rent = v.pipe(
  v.string('请填写租金'),
  v.trim(),
  v.minLength(1, '请填写租金'),
  v.regex(/^-?[\d.]+$/, '租金请只填数字，不要单位'),
  v.check((text) => Number(text) > 0, '租金要大于 0'),
  v.regex(/^\d+$/, '租金请填整数元，不要小数'),
  v.check((text) => Number(text) <= 1_000_000, '租金不能超过 1000000 元，请核对'),
)

/** In degrees. `name` is shown to the landlord and not sent. */
const place = v.object({ name: v.string(), longitude: v.number(), latitude: v.number() }, '请选择房源在哪里')

/** The values of the form: all texts as they were typed. Numbers are texts as well, because they are checked as texts. */
export const houseValues = v.object({
  place,
  provinceName: free(50),
  cityName: free(50),
  countyName: free(50),
  districtName: words(50, '请填写小区名称'),
  houseNumber: whole(1, 99_999_999),
  source: v.optional(houseSources.check),
  rentRoomType: v.picklist(rentRoomTypes.words, '请选择整租或单间'),
  rentTimeType: v.picklist(rentTimeTypes.words, '请选择长租或短租'),
  type: words(50, '请选择户型'),
  size,
  floor: whole(-5, 200),
  allFloor: whole(1, 200),
  direction: free(20),
  decoration: free(20),
  rent,
  paymentType: v.picklist(PAYMENT_TYPES, '请选择付款方式'),
  managementFee: v.optional(bearers.check),
  heatingCharge: v.optional(bearers.check),
  extraFees: v.optional(v.array(extraFees.check)),
  maxLivein: whole(1, 100),
  earliestCheckin: free(30),
  title: words(60, '请填写标题'),
  description: free(2000),
  traffic: free(500),
  surroundings: free(500),
  facilities: v.optional(v.array(facilities.check)),
  characteristics: v.optional(v.array(v.pipe(v.string(), atMost(20)))),
})
export type HouseValues = v.InferOutput<typeof houseValues>
export type HouseKey = keyof HouseValues

export const PART_KEYS: Readonly<Record<Part, readonly HouseKey[]>> = {
  place: [
    'place',
    'districtName',
    'provinceName',
    'cityName',
    'countyName',
    'houseNumber',
    'source',
    'rentRoomType',
    'rentTimeType',
    'type',
    'size',
    'floor',
    'allFloor',
    'direction',
    'decoration',
  ],
  rent: [
    'rent',
    'paymentType',
    'managementFee',
    'heatingCharge',
    'extraFees',
    'maxLivein',
    'earliestCheckin',
  ],
  words: ['title', 'description', 'traffic', 'surroundings', 'facilities', 'characteristics'],
}

/** The sentences for fields that contradict each other. */
export function contradictions({ floor, allFloor }: Partial<HouseValues>): Partial<Record<HouseKey, string>> {
  if (!floor || !allFloor || Number(floor) <= Number(allFloor)) return {}
  return { floor: `楼层不能高于全部楼层（共${allFloor}层）` }
}

const text = (value: string | undefined) => value?.trim() || undefined
const number = (value: string | undefined) => (text(value) === undefined ? undefined : Number(value))
const some = <T>(values: readonly T[] | undefined): T[] | undefined =>
  values && values.length > 0 ? [...values] : undefined

const BEDROOMS = '零一两三四五六七八九'

/** The number of bedrooms: 三室一厅 has three, 开间 none; undefined for words that do not tell. */
function bedroomsOf(type: string | undefined): number | undefined {
  if (type === '开间') return 0
  const count = BEDROOMS.indexOf(/^(.)室/.exec(type ?? '')?.[1] ?? ' ')
  return count > 0 ? count : undefined
}

/** Turns values of the form into what is sent. Empty fields are left out. */
export function infoOf(values: Partial<HouseValues>): HouseInfo {
  const { place: at, rent: yuan, source, rentRoomType, rentTimeType, paymentType } = values
  return {
    source,
    rentRoomType,
    rentTimeType,
    paymentType,
    managementFee: values.managementFee,
    heatingCharge: values.heatingCharge,
    longitude: at?.longitude,
    latitude: at?.latitude,
    provinceName: text(values.provinceName),
    cityName: text(values.cityName),
    countyName: text(values.countyName),
    districtName: text(values.districtName),
    houseNumber: number(values.houseNumber),
    type: text(values.type),
    rooms: bedroomsOf(text(values.type)),
    size: number(values.size),
    floor: text(values.floor),
    allFloor: number(values.allFloor),
    direction: text(values.direction),
    decoration: text(values.decoration),
    rent: yuan === undefined || text(yuan) === undefined ? undefined : Number(yuan) * 100,
    extraFees: some(values.extraFees),
    maxLivein: number(values.maxLivein),
    earliestCheckin: text(values.earliestCheckin),
    title: text(values.title),
    description: text(values.description),
    traffic: text(values.traffic),
    surroundings: text(values.surroundings),
    facilities: some(values.facilities),
    characteristics: some(values.characteristics),
  }
}
