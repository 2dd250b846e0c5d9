import * as people from '@/contract/security/people'
import { houseOwner, securityPhone, verifyOwnerCode } from '@/contract/weapp/verification'
import { handle } from '../../server/handler'
import { personOf } from '../../world/people/accounts'
import { bindRegistryPerson } from '../../world/people/members'
import { checkCode, consumeCode } from '../../world/people/sms'
import { callRegistry, type RegistryProblem } from '../registry-client'

const NAMES: Readonly<Record<RegistryProblem, 'securityDown' | 'callBroken'>> = {
  down: 'securityDown',
  broken: 'callBroken',
}

const phone = handle(securityPhone, async (context, input) => {
  const { world, caller, fail } = context
  const code = checkCode(world, ['verify'], input)
  if (typeof code === 'string') return fail(code)
  if (personOf(world, caller.subject)) {
    consumeCode(world, code)
    return 'alreadyBound'
  }
  const asked = await callRegistry(context, people.personByPhone, { phone: code.phone })
  // The code stays good when security fails, so that the resident can try again with it.
  if (asked === 'down' || asked === 'broken') return fail(NAMES[asked])
  // While security was asked, another call may have used the code or made the account somebody.
  if (world.tables.smsCodes.need(code.key).used) return fail('codeExpired')
  consumeCode(world, code)
  if (asked === 'notFound') return 'notFound'
  const holder = world.tables.people.first('idNumber', asked.found.idNumber)?.accountId
  if (holder !== undefined || personOf(world, caller.subject)) return 'alreadyBound'
  bindRegistryPerson(world, caller.subject, asked.found)
  return 'bound'
})

/** 190****0001 */
const masked = (text: string) => `${text.slice(0, 3)}****${text.slice(-4)}`

const owner = handle(houseOwner, async (context, { houseId }) => {
  const { world, fail } = context
  const house = world.tables.houses.get(houseId)
  if (!house) return fail('invalid', { message: '没有查找到该房屋' })
  const asked = await callRegistry(context, people.houseOwner, house)
  if (asked === 'notFound') return fail('ownerUnknown')
  if (asked === 'down' || asked === 'broken') return fail(NAMES[asked])
  return { ...asked.found, maskedPhone: masked(asked.found.phone) }
})

/** 2.2.3 binds the code to no type of 1.1: clients ask for it as `verify` too. */
const ownerCode = handle(verifyOwnerCode, ({ world, fail }, input) => {
  const code = checkCode(world, ['owner', 'verify'], input)
  if (typeof code === 'string') return fail(code)
  consumeCode(world, code)
})

export const verificationHandlers = [phone, owner, ownerCode]
