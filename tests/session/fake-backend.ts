import type { HttpAnswer } from '@/api/ports'
import { loginByWxCode, refreshToken } from '@/contract/weapp/token'
import { ok, TOKEN_LOST, type Sent } from '../api/fakes'

const HOUR = 3600

const BUILDING = { id: 1, community_identifier: 1, building_number: 1, deleted_at: null }

interface Person {
  readonly name: string
  /** The valid tokens. */
  readonly live: Set<string>
  /** The tokens whose hour is over and whose 14 days are not. */
  readonly stale: Set<string>
}

/** The part of weapp that the session can see: whose a token is, and what happens to it. */
export class FakeBackend {
  private made = 0
  private readonly people = new Map<string, Person>()
  /** The WeChat user of this phone; undefined for a visitor. */
  wxUser: string | undefined
  /** True if tokens do not name the account. */
  opaque = false
  expiresIn = HOUR
  readonly count = { refresh: 0, wxLogin: 0, logout: 0, buildings: 0 }

  person(name: string): Person {
    const person = this.people.get(name) ?? { name, live: new Set(), stale: new Set() }
    this.people.set(name, person)
    return person
  }

  /** The answer to a sign-in, read by the contract. */
  signIn(name: string) {
    const claims = Buffer.from(JSON.stringify({ sub: name })).toString('base64url')
    const accessToken = this.opaque ? `${name}-${++this.made}` : `${name}-${++this.made}.${claims}.signature`
    this.person(name).live.add(accessToken)
    return { accessToken, expiresIn: this.expiresIn, roles: ['NewMember' as const], name, avatar: '' }
  }

  /** Ends the hour of a person's tokens; with `forever` also their 14 days. */
  expire(name: string, forever = false) {
    const { live, stale } = this.person(name)
    if (!forever) live.forEach((token) => stale.add(token))
    else stale.clear()
    live.clear()
  }

  answer({ method, url, headers, body }: Sent): HttpAnswer {
    const token = headers.Authorization?.replace('Bearer ', '') ?? ''
    if (url.endsWith('/weapp/authorizations')) return this.wxLogin(body ?? '')
    if (url.endsWith('/authorizations/current'))
      return method === 'PUT' ? this.refresh(token) : this.logout(token)
    this.count.buildings++
    const owner = [...this.people.values()].find(({ live }) => live.has(token))
    if (!owner) return ok(TOKEN_LOST)
    return ok({ code: '1', token_expired: '1', data: [{ ...BUILDING, building_name: owner.name }] })
  }

  private granted(name: string): HttpAnswer {
    const { accessToken, expiresIn, roles } = this.signIn(name)
    return ok({
      code: '0',
      access_token: accessToken,
      token_type: 'Bearer',
      expires_in: expiresIn,
      roles,
      name,
    })
  }

  private wxLogin(body: string): HttpAnswer {
    this.count.wxLogin++
    if (!body.includes('"code"')) return ok(loginByWxCode.failures.badWxCode.body)
    return this.wxUser ? this.granted(this.wxUser) : ok(loginByWxCode.failures.visitor.body)
  }

  /** Each token can be exchanged once. */
  private refresh(token: string): HttpAnswer {
    this.count.refresh++
    for (const { name, live, stale } of this.people.values()) {
      if (live.delete(token) || stale.delete(token)) return this.granted(name)
    }
    return ok(refreshToken.failures.tooOld.body)
  }

  private logout(token: string): HttpAnswer {
    this.count.logout++
    for (const { live, stale } of this.people.values()) {
      live.delete(token)
      stale.delete(token)
    }
    return ok({ code: '0', token_expired: '1', msg: '已退出登录' })
  }
}
