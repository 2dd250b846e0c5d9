import type { AccountRole } from '@/contract/core/vocabulary'

const WORDS: Readonly<Record<AccountRole, string>> = {
  NewMember: '尚未绑定房屋',
  Shenheing: '绑定申请审核中',
  HouseMember: '已绑定房屋的住户',
}

/**
 * Says what an account may do. The highest known role counts, because some answers still carry the lower ones; unknown roles are ignored
 * (R28).
 */
export function accountRoleSentence(roles: readonly string[]): string {
  const highest = (['HouseMember', 'Shenheing'] as const).find((role) => roles.includes(role))
  return WORDS[highest ?? 'NewMember']
}
