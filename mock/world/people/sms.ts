import { later } from '@/contract/core/dates'
import type { CodePurpose } from '@/contract/weapp/auth'
import type { SmsCode } from './rows'
import type { World } from '../world'

/** How long codes are valid (weapp 1.1). The code for an owner is valid longer, because the resident has to ask the owner for it. */
const LIFETIME_MINUTES: Readonly<Record<CodePurpose, number>> = {
  register: 5,
  login: 5,
  verify: 5,
  owner: 30,
}
const MAX_WRONG_TRIES = 5

export function sendCode(world: World, phone: string, purpose: CodePurpose, houseName?: string): SmsCode {
  const sentAt = world.now()
  return world.tables.smsCodes.put({
    key: `verificationCode_${world.secret(15)}`,
    phone,
    purpose,
    code: world.secret(world.form === '2021-02' ? 4 : 6, '0123456789'),
    sentAt,
    expiresAt: later(sentAt, LIFETIME_MINUTES[purpose], 'minute'),
    wrongTries: 0,
    used: false,
    houseName,
  })
}

export type CodeRefusal = 'codeWrong' | 'codeExpired'

/** The row of a code if it is right and still valid. Wrong tries are counted; the fifth makes the code void. */
export function checkCode(
  world: World,
  purposes: readonly CodePurpose[],
  given: { readonly verificationKey: string; readonly verificationCode: string },
): SmsCode | CodeRefusal {
  const { smsCodes } = world.tables
  const row = smsCodes.get(given.verificationKey)
  if (!row || !purposes.includes(row.purpose) || row.used || row.expiresAt <= world.now())
    return 'codeExpired'
  if (row.wrongTries >= MAX_WRONG_TRIES) return 'codeExpired'
  if (row.code === given.verificationCode) return row
  smsCodes.change(row.key, { wrongTries: row.wrongTries + 1 })
  return 'codeWrong'
}

/** Uses a code up, because it works once. */
export const consumeCode = (world: World, code: SmsCode): SmsCode =>
  world.tables.smsCodes.change(code.key, { used: true })

/** The codes that were sent to a phone, newest first. The testers' console shows them. */
export const codesSentTo = (world: World, phone: string): SmsCode[] =>
  world.tables.smsCodes.where('phone', phone).reverse()
