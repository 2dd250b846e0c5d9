import { failedWith } from '@/api/errors'
import { loseTokenDoor, newFaultDoor } from '@/contract/doors/control'
import { loginByWxCode } from '@/contract/weapp/token'
import { clock } from '@/platform/clock'
import { choosePersona, codeOf } from '@/platform/persona'
import { wxCode } from '@/platform/wx-login'
import { call, session } from '@/session/backend'
import { openDoor } from './doors'

/** Who this is to WeChat, or undefined for a visitor. */
async function loginBy(code: string) {
  try {
    return await call(loginByWxCode, { wxCode: code })
  } catch (error) {
    if (failedWith(error, loginByWxCode, 'visitor')) return undefined
    throw error
  }
}

type Login = Awaited<ReturnType<typeof loginBy>>

/** The former one leaves nothing behind: cache, drafts and token are gone before the next one is there. */
function enter(login: Login): void {
  session.signOut()
  if (login) session.startSession(login)
}

/** The phone changes hands. Rejects with an ApiError, and then it has not. */
export async function switchPersona(openid: string): Promise<void> {
  const login = await loginBy(codeOf(openid))
  choosePersona(openid)
  enter(login)
}

/** An openid that the world has never seen. */
export const newOpenid = (): string => `tester-${clock.now().toString(36)}`

/** The same person signs in anew, as after a reset, which knows no token any more. */
export const signInAgain = async (): Promise<void> => enter(await loginBy(await wxCode()))

/** `expired`: renewed at the next call; `gone`: WeChat signs in silently; `login`: only signing in by hand helps. */
export type TokenLoss = 'expired' | 'gone' | 'login'

export const NOT_SIGNED_IN = 'nobody is signed in'

/** The resident's token is lost, and is found to be so at the next call. */
export async function invalidateToken(how: TokenLoss): Promise<void> {
  const held = await session.currentToken('weapp')
  if (!held) throw new Error(NOT_SIGNED_IN)
  await openDoor(loseTokenDoor, { token: held.token, lose: how === 'expired' ? 'expired' : 'gone' })
  if (how !== 'login') return
  await openDoor(newFaultDoor, {
    endpoint: loginByWxCode.id,
    kind: 'failure',
    failure: 'visitor',
    times: 1,
  })
}
