import type { AccountRole } from '@/contract/core/vocabulary'

const WORDS: Readonly<Record<AccountRole, string>> = {
  NewMember: '尚未绑定房屋',
  HouseMember: '已绑定房屋的住户',
}

/** What someone is here. Who has bound a house stays a NewMember in some answers: the higher word counts. */
export const roleWords = (roles: readonly AccountRole[]): string =>
  roles.includes('HouseMember') ? WORDS.HouseMember : WORDS.NewMember
