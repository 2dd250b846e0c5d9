import * as people from '@/contract/security/people'
import { houseOwner, securityPhone, verifyOwnerCode } from '@/contract/weapp/verification'
import { handle } from '../../server/handler'
import { personOf } from '../../world/people/accounts'
import { bindKnownPerson } from '../../world/people/members'
import { tryCode, useUp } from '../../world/people/sms'
import { askSecurity, type Trouble } from '../ask-security'

const NAMES: Readonly<Record<Trouble, 'securityDown' | 'callBroken'>> = {
  down: 'securityDown',
  broken: 'callBroken',
}

const phone = handle(securityPhone, async (context, input) => {
  const { world, caller, fail } = context
  const code = tryCode(world, 'verify', input)
  if (typeof code === 'string') return fail(code)
  if (personOf(world, caller.subject)) {
    useUp(world, code)
    return 'alreadyBound'
  }
  const asked = await askSecurity(context, people.personByPhone, { phone: code.phone })
  // The code stays good when security fails, so that the resident can try again with it.
  if (asked === 'down' || asked === 'broken') return fail(NAMES[asked])
  // While security was asked, another call may have used the code or made the account somebody.
  if (world.tables.smsCodes.need(code.key).used) return fail('codeExpired')
  useUp(world, code)
  if (asked === 'notFound') return 'notFound'
  const holder = world.tables.people.first('idNumber', asked.found.idNumber)?.accountId
  if (holder !== undefined || personOf(world, caller.subject)) return 'alreadyBound'
  bindKnownPerson(world, caller.subject, asked.found)
  return 'bound'
})

/** 176****1130 */
const masked = (text: string) => `${text.slice(0, 3)}****${text.slice(-4)}`

const owner = handle(houseOwner, async (context, { houseId }) => {
  const { world, fail } = context
  const house = world.tables.houses.get(houseId)
  if (!house) return fail('invalid', { message: '没有查找到该房屋' })
  const asked = await askSecurity(context, people.houseOwner, house)
  if (asked === 'notFound') return fail('ownerUnknown')
  if (asked === 'down' || asked === 'broken') return fail(NAMES[asked])
  return { ...asked.found, maskedPhone: masked(asked.found.phone) }
})

const ownerCode = handle(verifyOwnerCode, ({ world, fail }, input) => {
  const code = tryCode(world, 'owner', input)
  if (typeof code === 'string') return fail(code)
  useUp(world, code)
})

export const securityHandlers = [phone, owner, ownerCode]
