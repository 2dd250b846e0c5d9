import { myCommunities, permissions } from '@/contract/weapp/own'
import { handle } from '../../server/handler'
import { personOf, rolesOf } from '../../world/people/accounts'
import { currentApplications } from '../../world/people/applications'
import { membershipsOf } from '../../world/people/members'

const roles = handle(permissions, ({ world, caller }) => rolesOf(world, caller.subject))

const communities = handle(myCommunities, ({ world, caller }) => {
  const person = personOf(world, caller.subject)
  const concerned = [
    ...(person ? membershipsOf(world, person.id) : []),
    ...currentApplications(world, caller.subject),
  ].map(({ houseId }) => world.tables.houses.need(houseId).communityIdentifier)
  return world.tables.communities.all().filter(({ identifier }) => concerned.includes(identifier))
})

export const ownHandlers = [roles, communities]
