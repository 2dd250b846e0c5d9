import { newComplaint } from '@/contract/weapp/complaints'
import { addressesOf } from '@/queries/picture-uploads'
import { isSameText, isSince, useUncertainWrite } from '@/queries/uncertain-write'
import { call } from '@/session/backend'
import { changeDraft, clearDraft, draftOf, useDrafts, type Draft } from './draft'
import { readComplaints, type Complaint, type ComplaintKind } from './queries'

export interface ComplaintValues {
  readonly kind: ComplaintKind
  readonly content: string
  readonly anonymous: boolean
}

type SentComplaint = Pick<Draft, 'kind' | 'content' | 'anonymous'> & { readonly sentAt: number }

const isSameComplaint = ({ kind, content, sentAt }: SentComplaint, row: Complaint): boolean =>
  row.kind === kind && isSameText(row.content, content) && isSince(row.createdAt, sentAt)

function sentOf({ sentAt, ...draft }: Draft): SentComplaint | undefined {
  return sentAt === undefined ? undefined : { ...draft, sentAt }
}

/** Sends a complaint. When nobody knows whether it arrived it is looked up at once, and never sent again by itself. */
export function useSendComplaint(communityIdentifier: string, onDone: (id: number) => void) {
  // The draft can be thrown away meanwhile, and what was uncertain with it.
  useDrafts((drafts) => drafts[communityIdentifier]?.sentAt)
  const done = (id: number) => {
    clearDraft(communityIdentifier)
    onDone(id)
  }
  const write = useUncertainWrite({
    write: (values: ComplaintValues) => {
      const images = addressesOf(draftOf(communityIdentifier).pictures)
      return call(newComplaint, { communityIdentifier, ...values, images })
    },
    markOf: (values, at) => ({ ...values, sentAt: at }),
    uncertain: () => sentOf(draftOf(communityIdentifier)),
    remember: (sent: SentComplaint | undefined) =>
      changeDraft(communityIdentifier, sent ?? { sentAt: undefined }),
    find: async (sent) => {
      const { complaints } = await readComplaints(communityIdentifier, 1)
      return complaints.find((row) => isSameComplaint(sent, row))
    },
    onSent: done,
    onFound: ({ id }) => done(id),
  })
  return {
    ...write,
    async send(values: ComplaintValues): Promise<void> {
      if ((await write.send(values)) === 'uncertain') await write.lookUp()
    },
  }
}
