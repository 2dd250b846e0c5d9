import type { Complaint } from './rows'
import type { World } from '../world'

/** What residents may write about, by the numbers of suggestion/initial. */
export const complaintKinds = [
  { id: 1, kind: 'complaint', name: '投诉' },
  { id: 2, kind: 'suggestion', name: '建议' },
] as const

export type NewComplaint = Pick<
  Complaint,
  'communityIdentifier' | 'accountId' | 'kind' | 'content' | 'images' | 'anonymous'
>

export const addComplaint = (world: World, complaint: NewComplaint): Complaint =>
  world.tables.complaints.put({
    ...complaint,
    id: world.nextId(),
    state: 'open',
    createdAt: world.now(),
  })

export function replyToComplaint(
  world: World,
  complaint: Complaint,
  state: Complaint['state'],
  reply?: string,
): Complaint {
  return world.tables.complaints.put({ ...complaint, state, reply: reply ?? complaint.reply })
}

/** The name and phone of the person who complains; undefined for everybody if the complaint is anonymous. */
export function complainant(world: World, complaint: Complaint): { name: string; phone: string } | undefined {
  if (complaint.anonymous) return undefined
  const account = world.tables.accounts.get(complaint.accountId)
  const person = account && world.tables.people.first('account', account.id)
  return account && { name: person?.name ?? account.name, phone: account.phone }
}
