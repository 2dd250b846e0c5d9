import { createdOn } from '../../world/rental/houses'
import type { RentalHouse } from '../../world/rental/rows'

/** What every list says of a house. */
export const summaryOf = (house: RentalHouse) => ({
  rent: house.info.rent,
  status: house.status,
  paymentType: house.info.paymentType,
  size: house.info.size,
  praises: house.praises,
  createdOn: createdOn(house),
  type: house.info.type,
  title: house.info.title,
  districtName: house.info.districtName,
  direction: house.info.direction,
})
