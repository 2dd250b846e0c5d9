import { digest } from '../digest'
import type { Alipay, Check, RentalUser } from './rows'
import type { Token } from '../people/rows'
import { issueToken, validToken } from '../people/tokens'
import type { World } from '../world'

/** The subject of the company's own token: no user's. */
export const INTERNAL = 0

/** The user of an openid, made at the first fetch. */
export function rentalUserOf(world: World, openid: string): RentalUser {
  const { rentalUsers } = world.tables
  const known = rentalUsers.first('openid', openid)
  return known ?? rentalUsers.put({ id: world.nextId(), openid, alipay: { bound: false, fetches: 0 } })
}

type CheckSubject = 'identity' | 'landlord'

/** How far an identification of the user has come. What is sent passes at once, unless a tester holds it back. */
export function checkOf(user: RentalUser, subject: CheckSubject): Check | undefined {
  const check = subject === 'identity' ? user.identityCheck : user.landlordCheck
  return check ?? (user[subject] ? { state: 'passed' } : undefined)
}

/** A token that the user has, or a new one. */
export function rentalTokenOf(world: World, { id }: RentalUser): Token {
  const known = world.tables.tokens.where('holder', `rental/${id}`)
  return known.find(({ token }) => validToken(world, 'rental', token)) ?? issueToken(world, 'rental', id)
}

/** 自己的邀请码, as in the example: the user's id in eight hexadecimal digits. */
export const inviteCodeOf = (id: number): string => id.toString(16).toUpperCase().padStart(8, '0')

export type InviteRefusal = 'unknownCode' | 'ownCode' | 'alreadySet'

/** Notes who invited the user; once for good. */
export function acceptInvite(world: World, user: RentalUser, code: string): RentalUser | InviteRefusal {
  const { rentalUsers } = world.tables
  if (user.invitedBy !== undefined) return 'alreadySet'
  const friend = /^[0-9A-F]{8}$/i.test(code) ? rentalUsers.get(parseInt(code, 16)) : undefined
  if (!friend) return 'unknownCode'
  return friend.id === user.id ? 'ownCode' : rentalUsers.change(user.id, { invitedBy: friend.id })
}

const changeAlipay = (world: World, user: RentalUser, part: Partial<Alipay>): Alipay =>
  world.tables.rentalUsers.change(user.id, { alipay: { ...user.alipay, ...part } }).alipay

/** The state of a page on which the user may tie their Alipay account. */
export function requestAlipay(world: World, user: RentalUser): string {
  const state = world.secret(32, '0123456789abcdef')
  changeAlipay(world, user, { state })
  return state
}

/** The user agreed on the page that they had asked for; false when they had asked for none. */
export function acceptAlipay(world: World, user: RentalUser): boolean {
  if (user.alipay.state === undefined) return false
  changeAlipay(world, user, { state: undefined, bound: true })
  return true
}

/** 芝麻分: kept, or fetched as `refresh` says; 'none' when nothing is kept and nothing is to be fetched. */
export function zhimaScore(
  world: World,
  user: RentalUser,
  refresh: 'AUTO' | 'N' | 'Y',
): number | 'none' | 'notAuthorized' {
  const { score, bound, fetches } = user.alipay
  if (refresh === 'N') return score ?? 'none'
  if (refresh === 'AUTO' && score !== undefined) return score
  if (!bound) return 'notAuthorized'
  // 350 to 950, as Zhima's scores are.
  const fresh = 350 + (parseInt(digest(`${user.openid}/${fetches}`).slice(0, 6), 16) % 601)
  changeAlipay(world, user, { score: fresh, fetches: fetches + 1 })
  return fresh
}
