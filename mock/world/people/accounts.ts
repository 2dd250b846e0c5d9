import type { AccountRole } from '@/contract/core/vocabulary'
import { digest } from '../digest'
import type { Account, Person } from './rows'
import type { World } from '../world'

const passwordDigest = (phone: string, password: string) => digest(`${phone}/${password}`)

/** The openid for a code of wx.login; undefined for a code that WeChat would refuse. */
function openidOf(code: string): string | undefined {
  if (code === 'bad-code') return undefined
  const [, openid] = /^wx:([^:]+)(?::.*)?$/.exec(code) ?? []
  return openid ?? `fresh-${digest(code)}`
}

/** The bare code of a persona (`wx:<openid>`) can be used again and again. Every other code works once, as WeChat's do. */
const isReusable = (code: string) => /^wx:[^:]+$/.test(code)

/** Exchanges a code for its openid and uses the code up; undefined if it cannot be used. */
export function redeemWxCode(world: World, code: string): string | undefined {
  const openid = openidOf(code)
  if (openid === undefined || world.tables.usedWxCodes.get(code)) return undefined
  if (!isReusable(code)) world.tables.usedWxCodes.put({ code })
  return openid
}

/** Binds a WeChat user to an account. A WeChat user has only one account, so that an earlier binding ends. */
export function tieOpenid(world: World, accountId: number, openid: string): Account {
  const { accounts } = world.tables
  const other = accounts.first('openid', openid)
  if (other && other.id !== accountId) accounts.change(other.id, { openid: undefined })
  return accounts.change(accountId, { openid })
}

/** The key with which WeChat encrypts phone numbers. WeChat has one for each session; the mock has one for all. */
export const SESSION_KEY = 'd2VhcHAtaG9zdC1rZXkhIQ=='

export interface NewAccount {
  readonly phone: string
  /** Missing for an account that was made by signing in (2021-02). */
  readonly password?: string
  readonly name: string
  readonly avatar: string
  readonly openid: string
}

export function addAccount(world: World, { password, openid, ...rest }: NewAccount): Account {
  const account = world.tables.accounts.put({
    ...rest,
    id: world.nextId(),
    password: password === undefined ? '' : passwordDigest(rest.phone, password),
  })
  return tieOpenid(world, account.id, openid)
}

export const accountByPhone = (world: World, phone: string): Account | undefined =>
  world.tables.accounts.first('phone', phone)

export const accountByOpenid = (world: World, openid: string): Account | undefined =>
  world.tables.accounts.first('openid', openid)

export const hasPassword = (account: Account, password: string): boolean =>
  account.password === passwordDigest(account.phone, password)

/** The person behind an account; undefined as long as there is none. */
export const personOf = (world: World, accountId: number): Person | undefined =>
  world.tables.people.first('account', accountId)

const isWaiting = (world: World, accountId: number) =>
  world.tables.applications.where('account', accountId).some(({ state }) => state === 'pending')

/** The roles of an account. Only 2021-02 has the third role: an application is waiting (R28). */
export function rolesOf(world: World, accountId: number): AccountRole[] {
  if (personOf(world, accountId)) return ['HouseMember']
  return world.form === '2021-02' && isWaiting(world, accountId) ? ['Shenheing'] : ['NewMember']
}
