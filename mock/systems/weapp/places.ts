import * as places from '@/contract/weapp/places'
import { district } from '@/contract/weapp/district'
import { countyOf, provinces } from '../../world/places/district'
import { handle } from '../../server/handler'

const communities = handle(places.communities, ({ world }, { countyId }) =>
  world.tables.communities
    .all()
    .filter((community) => countyId === undefined || countyOf(community) === countyId)
    // The document knows neither.
    .map(({ phone, freelyManaged, ...community }) =>
      world.form === '2020-11'
        ? community
        : { ...community, phone, management: freelyManaged ? places.FREELY_MANAGED : undefined },
    ),
)

const districts = handle(district, () => provinces)

const buildings = handle(places.buildings, ({ world }, { communityIdentifier }) =>
  world.tables.buildings.where('community', communityIdentifier),
)

const units = handle(places.units, ({ world }, { buildingId }) =>
  world.tables.units.where('building', buildingId),
)

const floors = handle(places.floors, ({ world }, { unitId }) => world.tables.floors.where('unit', unitId))

const houses = handle(places.houses, ({ world }, { floorId }) =>
  world.tables.houses
    .where('floor', floorId)
    .map(({ houseNumber, ...house }) => ({ ...house, number: houseNumber })),
)

export const placeHandlers = [districts, communities, buildings, units, floors, houses]
