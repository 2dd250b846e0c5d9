import type { HouseDetail } from './detail-queries'

type Listed = HouseDetail['bound'][number]

/** A member of the household; each person occurs once. */
export interface Member extends Listed {
  /** Tells members apart for React, because two of them may have the same name and role. */
  readonly key: string
  /** Whether they can use the mini-program; undefined if the backend does not tell. */
  readonly hasAccount?: boolean
}

/** Compares two entries. Real backends leave the role out of the lists of accounts (R42); then the name alone decides. */
const isSame = (one: Listed) => (other: Listed) =>
  one.membershipId !== undefined && other.membershipId !== undefined
    ? one.membershipId === other.membershipId
    : one.name === other.name &&
      (one.role === undefined || other.role === undefined || one.role === other.role)

/** Removes the first entry of the same person from the list; gives false if there is none. */
function take(list: Listed[], member: Listed): boolean {
  const at = list.findIndex(isSame(member))
  if (at < 0) return false
  list.splice(at, 1)
  return true
}

/**
 * The household of 3.1.2 as one list, the owner first. The document gives three lists that name everybody twice: members (已绑定), those with
 * an account (已激活) and those without (未激活). Somebody who stands in one of the last two only is a member as well.
 */
export function membersOf({ bound, withAccount, withoutAccount }: HouseDetail): Member[] {
  const [having, lacking] = [[...withAccount], [...withoutAccount]]
  const listed = bound.map((member) => {
    const hasAccount = take(having, member) || (take(lacking, member) ? false : undefined)
    return { ...member, hasAccount }
  })
  const others = [
    ...having.map((member) => ({ ...member, hasAccount: true })),
    ...lacking.map((member) => ({ ...member, hasAccount: false })),
  ]
  return [...listed, ...others]
    .sort((one, other) => Number(other.role === 'owner') - Number(one.role === 'owner'))
    .map((member, index) => ({ ...member, key: `${member.membershipId ?? ''} ${member.name} ${index}` }))
}
