import { profile } from '@/contract/weapp/profile'
import { handle } from '../../server/handler'

const own = handle(profile, ({ world, caller }) => {
  const { accounts, people } = world.tables
  const person = people.first('account', caller.subject)
  return { name: person?.name, phone: person?.phone ?? accounts.need(caller.subject).phone }
})

export const profileHandlers = [own]
