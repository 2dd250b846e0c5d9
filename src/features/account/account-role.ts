import type { AccountRole } from '@/contract/core/vocabulary'

const WORDS: Readonly<Record<AccountRole, string>> = {
  NewMember: '尚未绑定房屋',
  Shenheing: '绑定申请审核中',
  HouseMember: '已绑定房屋的住户',
}

/** What someone is here: the highest known word counts, since lower ones stay in some answers; unknown ones say nothing (R28). */
export function accountRoleSentence(roles: readonly string[]): string {
  const highest = (['HouseMember', 'Shenheing'] as const).find((role) => roles.includes(role))
  return WORDS[highest ?? 'NewMember']
}
