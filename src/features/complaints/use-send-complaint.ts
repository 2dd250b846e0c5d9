import { newComplaint } from '@/contract/weapp/complaints'
import { addressesOf } from '@/queries/picture-uploads'
import { isSameText, isSince, useUncertainWrite } from '@/queries/uncertain-write'
import { call } from '@/session/backend'
import { changeDraft, clearDraft, draftOf, useDrafts, type Draft } from './draft'
import { readComplaints, type Complaint, type ComplaintCategory } from './queries'

export interface ComplaintValues {
  readonly categoryId: number
  readonly content: string
  readonly anonymous: boolean
}

/** The values with the chosen category, which says what the backend can take. */
type Outgoing = ComplaintValues & { readonly category: ComplaintCategory | undefined }

type SentComplaint = Pick<Draft, 'content' | 'anonymous'> & { readonly sentAt: number }

const isSameComplaint = ({ content, sentAt }: SentComplaint, row: Complaint): boolean =>
  isSameText(row.content, content) && row.createdAt !== undefined && isSince(row.createdAt, sentAt)

function sentOf({ sentAt, ...draft }: Draft): SentComplaint | undefined {
  return sentAt === undefined ? undefined : { ...draft, sentAt }
}

/** Sends a complaint. If it is unknown whether it arrived, it is looked up at once, and it is never sent again without the resident. */
export function useSendComplaint(communityIdentifier: string, onDone: (id: number | undefined) => void) {
  // Deleting the draft also ends the uncertainty about it.
  useDrafts((drafts) => drafts[communityIdentifier]?.sentAt)
  const done = (id: number | undefined) => {
    clearDraft(communityIdentifier)
    onDone(id)
  }
  const write = useUncertainWrite({
    write: ({ categoryId, content, anonymous, category }: Outgoing) =>
      call(newComplaint, {
        communityIdentifier,
        categoryId,
        content,
        // A backend that does not know the field would publish the name, so nothing is sent to it.
        anonymous: category?.anonymous ? anonymous : undefined,
        images: category?.images ? addressesOf(draftOf(communityIdentifier).pictures) : undefined,
      }),
    markOf: ({ content, anonymous }, at) => ({ content, anonymous, sentAt: at }),
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
    async send(values: Outgoing): Promise<void> {
      if ((await write.send(values)) === 'uncertain') await write.lookUp()
    },
  }
}
