import type { Community, House } from './rows'
import { houseKey } from './tables'
import type { World } from '../world'

interface Plan extends Omit<Community, 'id'> {
  readonly buildings: number
  readonly units: number
  readonly floors: number
  readonly housesPerFloor: number
}

/** Builds a community of equal buildings, with houses such as 1栋1单元1楼101号. */
export function buildCommunity(world: World, plan: Plan): void {
  const { communities, buildings, units, floors, houses } = world.tables
  const { identifier, name, pinyin, phone, freelyManaged } = plan
  communities.put({ id: communities.size + 1, identifier, name, pinyin, phone, freelyManaged })
  const inside = { communityIdentifier: identifier }
  for (let b = 1; b <= plan.buildings; b++) {
    const building = buildings.put({ ...inside, id: buildings.size + 1, number: b, name: `${b}栋` })
    for (let u = 1; u <= plan.units; u++) {
      const unit = units.put({
        ...inside,
        id: units.size + 1,
        buildingId: building.id,
        number: u,
        name: `${u}单元`,
      })
      for (let f = 1; f <= plan.floors; f++) {
        const floor = floors.put({
          ...inside,
          id: floors.size + 1,
          unitId: unit.id,
          number: f,
          name: `${f}楼`,
        })
        for (let h = 1; h <= plan.housesPerFloor; h++) {
          const number = f * 100 + h
          const numbers = { ...inside, buildingNumber: b, unitNumber: u, floorNumber: f, houseNumber: number }
          houses.put({ ...numbers, id: houses.size + 1, floorId: floor.id, name: `${number}号`, type: 1 })
        }
      }
    }
  }
}

export type HousePath = readonly [
  community: string,
  building: number,
  unit: number,
  floor: number,
  house: number,
]

export function houseAt(world: World, path: HousePath): House {
  const [communityIdentifier, buildingNumber, unitNumber, floorNumber, houseNumber] = path
  const key = houseKey({ communityIdentifier, buildingNumber, unitNumber, floorNumber, houseNumber })
  const house = world.tables.houses.first('numbers', key)
  if (!house) throw new Error(`no house ${key}`)
  return house
}
