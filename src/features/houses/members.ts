import type { HouseDetail } from './detail-queries'

type Listed = HouseDetail['bound'][number]

/** Somebody of the household, once. */
export interface Member extends Listed {
  /** For React: two members may have one name and one role. */
  readonly key: string
  /** Whether they can use the mini-program; undefined where the backend does not tell. */
  readonly hasAccount?: boolean
}

/** Real backends leave the role out of the lists of accounts (R42): then the name alone tells who it is. */
const isSame = (one: Listed) => (other: Listed) =>
  one.membershipId !== undefined && other.membershipId !== undefined
    ? one.membershipId === other.membershipId
    : one.name === other.name &&
      (one.role === undefined || other.role === undefined || one.role === other.role)

/** Takes the first that is the same person out of the list; false when nobody is. */
function take(list: Listed[], member: Listed): boolean {
  const at = list.findIndex(isSame(member))
  if (at < 0) return false
  list.splice(at, 1)
  return true
}

/**
 * The household of 3.1.2 as one list, the owner first. The document gives three lists that name everybody twice: members (已绑定), those with an
 * account (已激活) and those without (未激活). Who stands in the last two only is a member as well.
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
