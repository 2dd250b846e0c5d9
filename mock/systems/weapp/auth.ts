import type { Output } from '@/contract/core/endpoint'
import * as auth from '@/contract/weapp/auth'
import * as tokens from '@/contract/weapp/token'
import { signInByOwnPhone, signInByWechatPhone } from '@/contract/weapp/wechat-sign-in'
import { handle } from '../../server/handler'
import {
  accountByOpenid,
  accountByPhone,
  addAccount,
  hasPassword,
  redeemWxCode,
  rolesOf,
  SESSION_KEY,
  tieOpenid,
} from '../../world/people/accounts'
import type { Account, Token } from '../../world/people/rows'
import { sendCode, checkCode, consumeCode } from '../../world/people/sms'
import { TOKEN_SECONDS, issueToken, replaceToken } from '../../world/people/tokens'
import { decryptPhone } from '../../world/people/wechat-phone'
import type { World } from '../../world/world'

type SessionAnswer = Output<typeof auth.loginByPhone>

const sessionOf = (world: World, account: Account, { token }: Token): SessionAnswer => ({
  accessToken: token,
  expiresIn: TOKEN_SECONDS,
  roles: rolesOf(world, account.id),
  name: account.name,
  avatar: account.avatar,
})

const signIn = (world: World, account: Account): SessionAnswer =>
  sessionOf(world, account, issueToken(world, 'weapp', account.id))

const BAD_CODE = '小程序code不正确，请传递新code值'
const sentence = (wire: string) => (wire === 'code' ? BAD_CODE : undefined)

const send = handle(
  auth.sendCode,
  ({ world, fail, setMessage }, { phone, purpose, houseName }) => {
    const known = accountByPhone(world, phone) !== undefined
    // In 2021-02 one call signs in and registers, and its codes are asked for as `register` whoever it is.
    if (purpose === 'register' && known && world.form === '2020-11') fail('alreadyRegistered')
    if (purpose === 'login' && !known) fail('notRegistered')
    if (purpose === 'owner') setMessage('验证码获取成功,30分钟内有效')
    return sendCode(world, phone, purpose, houseName)
  },
  {
    echo: ['phone'],
    sentence: (wire) =>
      wire === 'type'
        ? 'type参数必须是login、register、verify等'
        : wire === 'phone'
          ? '必须是正确的手机号'
          : undefined,
  },
)

const register = handle(
  auth.register,
  ({ world, fail }, input) => {
    const code = checkCode(world, ['register'], input)
    if (typeof code === 'string') return fail(code)
    if (accountByPhone(world, code.phone)) {
      return fail('invalid', { msg: '该手机号已注册，请直接登录', message: '手机号已存在' })
    }
    const openid = redeemWxCode(world, input.wxCode)
    if (openid === undefined) return fail('badWxCode')
    consumeCode(world, code)
    const { password, name, avatar } = input
    return signIn(world, addAccount(world, { phone: code.phone, password, name, avatar, openid }))
  },
  { sentence: (wire) => (wire === 'code' ? BAD_CODE : `用户的${wire}值未传送`) },
)

const loginByPhone = handle(
  auth.loginByPhone,
  ({ world, fail }, input) => {
    const code = checkCode(world, ['login'], input)
    if (typeof code === 'string') return fail(code)
    const account = accountByPhone(world, code.phone)
    if (!account) return fail('codeExpired')
    const openid = redeemWxCode(world, input.wxCode)
    if (openid === undefined) return fail('badWxCode')
    consumeCode(world, code)
    return signIn(world, tieOpenid(world, account.id, openid))
  },
  { sentence },
)

/** In 2021-02: the account of that phone, made on the spot where there is none. */
function enter(
  world: World,
  phone: string,
  { openid, name, avatar }: { openid: string; name: string; avatar: string },
): SessionAnswer {
  const known = accountByPhone(world, phone)
  if (!known) return signIn(world, addAccount(world, { phone, name, avatar, openid }))
  return signIn(world, tieOpenid(world, known.id, openid))
}

const byWechatPhone = handle(signInByWechatPhone, async ({ world, fail }, input) => {
  const phone = input.sessionKey === SESSION_KEY ? await decryptPhone(input) : undefined
  return phone === undefined ? fail('invalid') : enter(world, phone, input)
})

const byOwnPhone = handle(signInByOwnPhone, ({ world, fail }, input) => {
  if (input.sessionKey !== SESSION_KEY) return fail('invalid')
  const code = checkCode(world, ['register'], input)
  if (typeof code === 'string') return fail(code)
  consumeCode(world, code)
  return enter(world, code.phone, input)
})

const loginByPassword = handle(
  auth.loginByPassword,
  ({ world, fail }, { username, password, wxCode }) => {
    const account = accountByPhone(world, username)
    if (!account || !hasPassword(account, password)) return fail('wrongPassword')
    const openid = redeemWxCode(world, wxCode)
    if (openid === undefined) return fail('badWxCode')
    return signIn(world, tieOpenid(world, account.id, openid))
  },
  { sentence },
)

const loginByWxCode = handle(
  tokens.loginByWxCode,
  ({ world, fail }, { wxCode }) => {
    const openid = redeemWxCode(world, wxCode)
    if (openid === undefined) return fail('badWxCode')
    const account = accountByOpenid(world, openid)
    return account ? signIn(world, account) : fail('visitor')
  },
  { sentence },
)

const refresh = handle(tokens.refreshToken, ({ world, caller, fail }) => {
  // A token that was already exchanged, or that nobody gave out, is as lost as one past its 14 days.
  if (!caller) return fail('tooOld')
  return sessionOf(world, world.tables.accounts.need(caller.subject), replaceToken(world, caller))
})

const logout = handle(tokens.logout, ({ world, caller }) => {
  if (caller) world.tables.tokens.remove(caller.token)
})

export const authHandlers = [
  send,
  byWechatPhone,
  byOwnPhone,
  register,
  loginByPhone,
  loginByPassword,
  loginByWxCode,
  refresh,
  logout,
]
