import type { PayerToTry } from '@/contract/doors/people'
import { belongingsToTry, housesToTry, personas, phonesToTry } from '../personas'
import type { HousePath } from '../world/places/seed-places'
import type { World } from '../world/world'

const house = ([, louhao, danyuan, louceng, fangjian]: HousePath) => ({
  louhao: String(louhao),
  danyuan: String(danyuan),
  louceng: String(louceng),
  fangjian: String(fangjian),
})

/** Payers of each kind in the first community of the default seed, found and not found. */
export function payersToTry({ tables }: World): PayerToTry[] {
  const owner = personas.find(({ key }) => key === 'resident-owner')
  const { name = '', phone = '' } = owner ?? {}
  const idNumber = tables.people.first('name', name)?.idNumber
  return [
    { kind: 'house', about: `${name}的房屋`, payer: house(housesToTry.ownersFirst) },
    { kind: 'house', about: '没有住户的房屋', payer: house(housesToTry.free) },
    { kind: 'phone', about: `${name}的手机号`, payer: { phone } },
    { kind: 'phone', about: '没有人用的手机号', payer: { phone: phonesToTry.unknown } },
    ...(idNumber === undefined
      ? []
      : [{ kind: 'idcard' as const, about: `${name}的身份证号`, payer: { idcard: idNumber } }]),
    { kind: 'car_number', about: `${name}的车`, payer: { number: belongingsToTry.car } },
    { kind: 'parking_number', about: `${name}的车位`, payer: { number: belongingsToTry.parking } },
  ]
}
