import { houseTypes, type HouseType } from '@/contract/core/form-vocabulary'
import type { House } from './rows'
import type { World } from '../world'

export const houseTypeOf = (house: House): HouseType => houseTypes.words[house.type - 1] ?? 'other'

/** For example 晨曦家园1栋1单元1楼101号. */
export function addressOf(world: World, house: House): string {
  const { communities, floors, units, buildings } = world.tables
  const floor = floors.need(house.floorId)
  const unit = units.need(floor.unitId)
  const building = buildings.need(unit.buildingId)
  return [communities.need(house.communityIdentifier), building, unit, floor, house]
    .map(({ name }) => name)
    .join('')
}
