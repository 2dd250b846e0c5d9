import { failedWith } from '@/api/errors'
import { loseTokenDoor, newFaultDoor } from '@/contract/doors/control'
import { loginByWxCode } from '@/contract/weapp/auth'
import { clock } from '@/platform/clock'
import { choosePersona, codeOf } from '@/platform/persona'
import { wxCode } from '@/platform/wx-login'
import { call, session } from '@/session/backend'
import { openDoor } from './doors'

/** Signs in by a wx code; gives undefined for a visitor. */
async function loginBy(code: string) {
  try {
    return await call(loginByWxCode, { wxCode: code })
  } catch (error) {
    if (failedWith(error, loginByWxCode, 'visitor')) return undefined
    throw error
  }
}

type Login = Awaited<ReturnType<typeof loginBy>>

/** Replaces the session. The cache, drafts and token of the former one are erased before. */
function enter(login: Login): void {
  session.signOut()
  if (login) session.startSession(login)
}

/** Gives the phone to another persona. Rejects with an ApiError, and then nothing has changed. */
export async function switchPersona(openid: string): Promise<void> {
  const login = await loginBy(codeOf(openid))
  choosePersona(openid)
  enter(login)
}

/** An openid that the world has never seen. */
export const newOpenid = (): string => `tester-${clock.now().toString(36)}`

/** Signs in the same person again, for example after a reset, by which the world forgets all tokens. */
export const signInAgain = async (): Promise<void> => enter(await loginBy(await wxCode()))

/** `expired`: the next call refreshes the token; `gone`: the app signs in silently through WeChat; `login`: the resident has to sign in. */
export type TokenLoss = 'expired' | 'gone' | 'login'

export const NOT_SIGNED_IN = 'nobody is signed in'

/** Invalidates the resident's token. The app notices it at its next call. */
export async function invalidateToken(how: TokenLoss): Promise<void> {
  const current = await session.currentToken('weapp')
  if (!current) throw new Error(NOT_SIGNED_IN)
  await openDoor(loseTokenDoor, { token: current.token, lose: how === 'expired' ? 'expired' : 'gone' })
  if (how !== 'login') return
  await openDoor(newFaultDoor, {
    endpoint: loginByWxCode.id,
    kind: 'failure',
    failure: 'visitor',
    times: 1,
  })
}
