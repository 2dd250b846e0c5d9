import { PAYMENT_TYPES } from '@/contract/rental/vocabulary'
import type { HouseInfo } from '@/contract/rental/house-fields'
import type { HouseValues } from './house-values'

const typed = (value: number | undefined) => (value ? String(value) : undefined)

/** Turns a house of the server into values of the form. 0 and the type "0" mean that something was not told. */
export function valuesOf(info: HouseInfo): Partial<HouseValues> {
  const { longitude, latitude, districtName, rent, type, paymentType, floor } = info
  const isPlaced = longitude !== undefined && latitude !== undefined && (longitude !== 0 || latitude !== 0)
  return {
    place: isPlaced ? { name: districtName ?? '已选的位置', longitude, latitude } : undefined,
    districtName,
    provinceName: info.provinceName,
    cityName: info.cityName,
    countyName: info.countyName,
    houseNumber: typed(info.houseNumber),
    source: info.source,
    rentRoomType: info.rentRoomType,
    rentTimeType: info.rentTimeType,
    type: type && type.trim() !== '0' ? type : undefined,
    size: typed(info.size),
    floor: floor && floor.trim() !== '0' ? floor : undefined,
    allFloor: typed(info.allFloor),
    direction: info.direction,
    decoration: info.decoration,
    rent: rent ? String(rent / 100) : undefined,
    paymentType: PAYMENT_TYPES.find((one) => one === paymentType),
    managementFee: info.managementFee,
    heatingCharge: info.heatingCharge,
    extraFees: info.extraFees,
    maxLivein: typed(info.maxLivein),
    earliestCheckin: info.earliestCheckin,
    title: info.title,
    description: info.description,
    traffic: info.traffic,
    surroundings: info.surroundings,
    facilities: info.facilities,
    characteristics: info.characteristics,
  }
}
