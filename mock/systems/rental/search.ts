import { searchHouse } from '@/contract/rental/search'
import { ageOf } from '../../world/rental/houses'
import { mediaOf } from '../../world/rental/media'
import { searchHouses } from '../../world/rental/search'
import { asRentalUser } from './caller'
import { summaryOf } from './house-summary'

const search = asRentalUser(searchHouse, ({ world }, _, asked) =>
  searchHouses(world, asked).map(({ house, distance }) => ({
    ...summaryOf(house),
    distance,
    houseId: house.id,
    userType: world.tables.rentalUsers.get(house.ownerId)?.profile?.userType,
    photos: mediaOf(world, house.id, 'photo').map(({ path }) => ({ path })),
    age: ageOf(world, house),
  })),
)

export const rentalSearchHandlers = [search]
