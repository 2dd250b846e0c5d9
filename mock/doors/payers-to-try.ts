import type { PayerToTry } from '@/contract/doors/people'
import { belongingsToTry, housesToTry, personas, phonesToTry } from '../personas'
import type { HousePath } from '../world/places/seed-places'
import type { World } from '../world/world'

const house = ([, buildingNumber, unitNumber, floorNumber, houseNumber]: HousePath) =>
  ({ kind: 'house', buildingNumber, unitNumber, floorNumber, houseNumber }) as const

/** Payers of each kind in the first community of the default seed, found and not found. */
export function payersToTry({ tables }: World): PayerToTry[] {
  const owner = personas.find(({ key }) => key === 'resident-owner')
  const { name = '', phone = '' } = owner ?? {}
  const idNumber = tables.people.first('name', name)?.idNumber
  return [
    { about: `${name}的房屋`, payer: house(housesToTry.ownersFirst) },
    { about: '没有住户的房屋', payer: house(housesToTry.free) },
    { about: `${name}的手机号`, payer: { kind: 'phone', phone } },
    { about: '没有人用的手机号', payer: { kind: 'phone', phone: phonesToTry.unknown } },
    ...(idNumber === undefined
      ? []
      : [{ about: `${name}的身份证号`, payer: { kind: 'idNumber' as const, idNumber } }]),
    { about: `${name}的车`, payer: { kind: 'car', number: belongingsToTry.car } },
    { about: `${name}的车位`, payer: { kind: 'parking', number: belongingsToTry.parking } },
  ]
}
