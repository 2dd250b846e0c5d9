import type { House } from './rows'
import type { World } from '../world'

/** The documents' 房屋类型 by number (002, 前言). */
const HOUSE_TYPES = ['单元楼', '筒子楼', '四合院', '独立平房', '自建小楼', '别墅', '自建', '其他']
export const houseTypeLabel = (house: House): string => HOUSE_TYPES[house.type - 1] ?? '其他'

/** 晨曦家园1栋1单元1楼101号 */
export function addressOf(world: World, house: House): string {
  const { communities, floors, units, buildings } = world.tables
  const floor = floors.need(house.floorId)
  const unit = units.need(floor.unitId)
  const building = buildings.need(unit.buildingId)
  return [communities.need(house.communityIdentifier), building, unit, floor, house]
    .map(({ name }) => name)
    .join('')
}
