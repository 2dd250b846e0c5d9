import { bearers, rentRoomTypes, rentTimeTypes } from '@/contract/rental/vocabulary'
import type { HouseDetail, ShownHouse } from './queries'
import { directionWords, paymentWords, typeWords } from '@/components/rental-words'

export type Fact = readonly [label: string, value: string]

/** Leaves out what was not told: 0, '' and the type "0". */
const facts = (...given: readonly (readonly [string, string | number | false | undefined])[]): Fact[] =>
  given.flatMap(([label, value]) => (value ? [[label, String(value)] as const] : []))

const floorOf = ({ floor, allFloor }: HouseDetail) =>
  floor && allFloor ? `${floor} / 共${allFloor}层` : floor || (allFloor ? `共${allFloor}层` : undefined)

/** The facts of a house. What was not told is left out. */
export function houseFacts({ detail, row }: ShownHouse): Fact[] {
  const { size, type, paymentType } = { ...row, ...detail }
  return facts(
    ['户型', type && type.trim() !== '0' && typeWords(type)],
    ['面积', size ? `${size}㎡` : undefined],
    ['朝向', detail?.direction ? directionWords(detail.direction) : undefined],
    ['楼层', detail && floorOf(detail)],
    ['装修', detail?.decoration],
    ['租期', detail?.rentTimeType && rentTimeTypes.label(detail.rentTimeType)],
    ['出租方式', detail?.rentRoomType && rentRoomTypes.label(detail.rentRoomType)],
    ['付款方式', paymentWords(paymentType)],
    ['最多居住', detail?.maxLivein ? `${detail.maxLivein}人` : undefined],
    ['最早入住', detail?.earliestCheckin],
    ['特色', detail?.characteristics?.join('、')],
  )
}

/** Who pays which costs beside the rent. */
export const feeFacts = ({ detail }: ShownHouse): Fact[] =>
  facts(
    ['物业费', detail?.managementFee && bearers.label(detail.managementFee)],
    ['取暖费', detail?.heatingCharge && bearers.label(detail.heatingCharge)],
  )
