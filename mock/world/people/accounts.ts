import type { AccountRole } from '@/contract/core/vocabulary'
import { digest } from '../digest'
import type { Account, Person } from './rows'
import type { World } from '../world'

const passwordDigest = (phone: string, password: string) => digest(`${phone}/${password}`)

/** The openid behind a wx.login code, or undefined when WeChat would refuse it. */
function openidOf(code: string): string | undefined {
  if (code === 'bad-code') return undefined
  const [, openid] = /^wx:([^:]+)(?::.*)?$/.exec(code) ?? []
  return openid ?? `fresh-${digest(code)}`
}

/** A bare persona (`wx:<openid>`) can be given again and again; every other code is good for one call, as WeChat's are. */
const isReusable = (code: string) => /^wx:[^:]+$/.test(code)

/** Exchanges a wx code for its openid and uses it up. */
export function redeemWxCode(world: World, code: string): string | undefined {
  const openid = openidOf(code)
  if (openid === undefined || world.tables.usedWxCodes.get(code)) return undefined
  if (!isReusable(code)) world.tables.usedWxCodes.put({ code })
  return openid
}

/** Ties a WeChat user to an account. One WeChat user has one account: the one of the last sign-in. */
export function tieOpenid(world: World, accountId: number, openid: string): Account {
  const { accounts } = world.tables
  const other = accounts.first('openid', openid)
  if (other && other.id !== accountId) accounts.change(other.id, { openid: undefined })
  return accounts.change(accountId, { openid })
}

export interface NewAccount {
  readonly phone: string
  readonly password: string
  readonly name: string
  readonly avatar: string
  readonly openid: string
}

export function addAccount(world: World, { password, openid, ...rest }: NewAccount): Account {
  const account = world.tables.accounts.put({
    ...rest,
    id: world.nextId(),
    password: passwordDigest(rest.phone, password),
  })
  return tieOpenid(world, account.id, openid)
}

export const accountByPhone = (world: World, phone: string): Account | undefined =>
  world.tables.accounts.first('phone', phone)

export const accountByOpenid = (world: World, openid: string): Account | undefined =>
  world.tables.accounts.first('openid', openid)

export const hasPassword = (account: Account, password: string): boolean =>
  account.password === passwordDigest(account.phone, password)

/** The person behind an account, once there is one. */
export const personOf = (world: World, accountId: number): Person | undefined =>
  world.tables.people.first('account', accountId)

export const rolesOf = (world: World, accountId: number): AccountRole[] =>
  personOf(world, accountId) ? ['HouseMember'] : ['NewMember']
