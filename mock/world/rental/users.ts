import { digest } from '../digest'
import type { Alipay, Check, RentalUser } from './rows'
import type { Token } from '../people/rows'
import { accountByOpenid } from '../people/accounts'
import { issueToken, validToken } from '../people/tokens'
import type { World } from '../world'

/** The subject of the company's own token; no user has this id. */
export const INTERNAL = 0

/** The user of an openid; a new one is made if there is none. */
export function rentalUserOf(world: World, openid: string): RentalUser {
  const { rentalUsers } = world.tables
  const known = rentalUsers.first('openid', openid)
  return known ?? rentalUsers.put({ id: world.nextId(), openid, alipay: { bound: false, fetches: 0 } })
}

export interface RentalContact {
  readonly name?: string
  readonly phone?: string
  readonly wechat?: string
}

/**
 * How somebody is called and reached: by their profile, and tenants, who need none, by the account of the residents' platform that
 * belongs to the same openid.
 */
export function contactOf(world: World, { openid, profile }: RentalUser): RentalContact {
  if (profile) return { name: profile.nickname, phone: profile.tel, wechat: profile.wechat }
  const account = accountByOpenid(world, openid)
  return account ? { name: account.name, phone: account.phone } : {}
}

type CheckSubject = 'identity' | 'landlord'

/** The state of one of the user's identifications. Papers pass at once unless a tester holds them back. */
export function checkOf(user: RentalUser, subject: CheckSubject): Check | undefined {
  const check = subject === 'identity' ? user.identityCheck : user.landlordCheck
  return check ?? (user[subject] ? { state: 'passed' } : undefined)
}

/** The user's token if it is valid, otherwise a new one. */
export function rentalTokenOf(world: World, { id }: RentalUser): Token {
  const known = world.tables.tokens.where('holder', `rental/${id}`)
  return known.find(({ token }) => validToken(world, 'rental', token)) ?? issueToken(world, 'rental', id)
}

/** 自己的邀请码 in the form of the document's example: the user's id in eight hexadecimal digits. */
export const inviteCodeOf = (id: number): string => id.toString(16).toUpperCase().padStart(8, '0')

export type InviteRefusal = 'unknownCode' | 'ownCode' | 'alreadySet'

/** Records who invited the user. It can be set only once. */
export function acceptInvite(world: World, user: RentalUser, code: string): RentalUser | InviteRefusal {
  const { rentalUsers } = world.tables
  if (user.invitedBy !== undefined) return 'alreadySet'
  const friend = /^[0-9A-F]{8}$/i.test(code) ? rentalUsers.get(parseInt(code, 16)) : undefined
  if (!friend) return 'unknownCode'
  return friend.id === user.id ? 'ownCode' : rentalUsers.change(user.id, { invitedBy: friend.id })
}

const changeAlipay = (world: World, user: RentalUser, part: Partial<Alipay>): Alipay =>
  world.tables.rentalUsers.change(user.id, { alipay: { ...user.alipay, ...part } }).alipay

/** Requests the page on which the user may connect their Alipay account, and gives its state parameter. */
export function requestAlipay(world: World, user: RentalUser): string {
  const state = world.secret(32, '0123456789abcdef')
  changeAlipay(world, user, { state })
  return state
}

/** Connects the Alipay account of a user who has agreed on that page; gives false if no page was requested. */
export function acceptAlipay(world: World, user: RentalUser): boolean {
  if (user.alipay.state === undefined) return false
  changeAlipay(world, user, { state: undefined, bound: true })
  return true
}

/** 芝麻分, stored or fetched as `refresh` says; 'none' if none is stored and none may be fetched. */
export function zhimaScore(
  world: World,
  user: RentalUser,
  refresh: 'AUTO' | 'N' | 'Y',
): number | 'none' | 'notAuthorized' {
  const { score, bound, fetches } = user.alipay
  if (refresh === 'N') return score ?? 'none'
  if (refresh === 'AUTO' && score !== undefined) return score
  if (!bound) return 'notAuthorized'
  // The score lies between 350 and 950, as Zhima's do.
  const fresh = 350 + (parseInt(digest(`${user.openid}/${fetches}`).slice(0, 6), 16) % 601)
  changeAlipay(world, user, { score: fresh, fetches: fetches + 1 })
  return fresh
}
