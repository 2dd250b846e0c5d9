import type { HouseInfo } from '@/contract/rental/house-fields'
import { PAYMENT_TYPES } from '@/contract/rental/vocabulary'
import type { MyHouse } from './queries'

/** The facts of a house that the list tells, for backends without the detail. */
export const infoOfRow = ({
  rent,
  size,
  type,
  paymentType,
  title,
  districtName,
  direction,
}: MyHouse): HouseInfo => ({
  rent,
  size,
  type,
  title,
  districtName,
  direction,
  paymentType: PAYMENT_TYPES.find((one) => one === paymentType),
})
