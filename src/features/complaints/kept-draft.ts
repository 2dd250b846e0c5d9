import * as v from 'valibot'
import { complaintKinds } from '@/contract/weapp/complaints'
import { StorageFailure, stored } from '@/platform/storage'
import { withoutNumbers } from '@/queries/offline-reads'
import type { Draft } from './draft'

const keptDraft = v.object({
  kind: complaintKinds.check,
  /** Phones and ID numbers masked (R25, decision 010). */
  content: v.string(),
  /** There were some. */
  masked: v.boolean(),
  anonymous: v.boolean(),
  /** Of pictures that have arrived; the others lie in a place that WeChat empties. */
  images: v.array(v.string()),
  sentAt: v.optional(v.number()),
})
export type KeptDraft = v.InferOutput<typeof keptDraft>

type All = Readonly<Record<string, KeptDraft>>

const record = stored<All>({
  key: 'complaint-drafts',
  version: 1,
  schema: v.record(v.string(), keptDraft),
  personal: true,
})

/** Nothing in it that anybody would miss. */
export const isEmpty = ({ content, pictures, anonymous, sentAt }: Draft) =>
  content.trim() === '' && pictures.length === 0 && !anonymous && sentAt === undefined

function toKeep({ kind, content, anonymous, pictures, sentAt, restored }: Draft): KeptDraft {
  const safe = withoutNumbers(content)
  return {
    kind,
    content: safe,
    masked: safe !== content || restored === 'masked',
    anonymous,
    images: pictures.flatMap(({ address }) => address ?? []),
    sentAt,
  }
}

export const keptDrafts = {
  read: (communityIdentifier: number): KeptDraft | undefined => record.read()?.[communityIdentifier],

  /** Those of other communities stay as they are. */
  write(drafts: Readonly<Record<number, Draft>>): void {
    const next: Record<string, KeptDraft> = { ...record.read() }
    for (const [community, draft] of Object.entries(drafts)) {
      if (isEmpty(draft)) delete next[community]
      else next[community] = toKeep(draft)
    }
    if (Object.keys(next).length === 0) return record.remove()
    try {
      record.write(next)
    } catch (error) {
      // A full storage costs the restoring after a restart; the draft itself is in memory.
      if (!(error instanceof StorageFailure)) throw error
    }
  },
}
