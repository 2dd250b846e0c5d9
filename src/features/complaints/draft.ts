import * as v from 'valibot'
import { clock } from '@/platform/clock'
import { personalStore } from '@/queries/personal-store'
import { addressesOf, type PictureUpload } from '@/queries/picture-uploads'
import { onErase } from '@/session/erasure'
import { maskNumbers } from '@/shared/mask'

/** A complaint in progress, one for each community. All of it is in memory; KeptDraft is the part that outlives the app. */
export interface Draft {
  readonly categoryId?: number
  readonly content: string
  readonly anonymous: boolean
  readonly pictures: readonly PictureUpload[]
  /** The moment at which it was sent, if it is unknown whether it arrived; epoch milliseconds. */
  readonly sentAt?: number
  /** Set if the draft comes from an earlier run of the app. `masked`: the numbers in its text were replaced by stars. */
  readonly restored?: 'whole' | 'masked'
}

const EMPTY: Draft = { content: '', anonymous: false, pictures: [] }

const keptDraft = v.object({
  categoryId: v.optional(v.number()),
  /** The text with its numbers masked (R25, decision 010). */
  content: v.string(),
  /** Whether there were numbers to mask. */
  masked: v.boolean(),
  anonymous: v.boolean(),
  /** The addresses of pictures that were uploaded. The others lie in a folder that WeChat empties. */
  images: v.array(v.string()),
  sentAt: v.optional(v.number()),
})
type KeptDraft = v.InferOutput<typeof keptDraft>

const store = personalStore<Readonly<Record<string, Draft>>, Readonly<Record<string, KeptDraft>>>({
  kind: 'drafts',
  key: 'complaints',
  version: 2,
  schema: v.record(v.string(), keptDraft),
  plainFields: ['images'],
  initial: {},
})

export const useDrafts = store.useMemory

export const draftOf = (communityIdentifier: string): Draft =>
  useDrafts.getState()[communityIdentifier] ?? EMPTY

/** Tells whether a draft holds nothing that its writer would miss. */
export const isEmpty = ({ content, pictures, anonymous, sentAt }: Draft): boolean =>
  content.trim() === '' && pictures.length === 0 && !anonymous && sentAt === undefined

const toKeep = ({ categoryId, content, anonymous, pictures, sentAt, restored }: Draft): KeptDraft => ({
  categoryId,
  content,
  masked: maskNumbers(content) !== content || restored === 'masked',
  anonymous,
  images: addressesOf(pictures),
  sentAt,
})

/** Drafts are stored this many milliseconds after the last change, and not at each letter. */
const PAUSE = 500

let waiting = false

/** Stores the drafts now. Drafts of other communities stay on the device as they are. */
export function keepDrafts(): void {
  waiting = false
  const next: Record<string, KeptDraft> = { ...store.read() }
  for (const [community, draft] of Object.entries(useDrafts.getState())) {
    if (isEmpty(draft)) delete next[community]
    else next[community] = toKeep(draft)
  }
  // If the storage is full, the draft cannot be restored after a restart. It is still in memory.
  if (Object.keys(next).length === 0) store.remove()
  else store.write(next)
}

function keepSoon(): void {
  if (waiting) return
  waiting = true
  void clock.sleep(PAUSE).then(() => waiting && keepDrafts())
}

export function changeDraft(communityIdentifier: string, part: Partial<Draft>): void {
  useDrafts.setState({ [communityIdentifier]: { ...draftOf(communityIdentifier), ...part } })
  keepSoon()
}

/** Deletes a draft, after it was sent or because its writer does not want it. */
export function clearDraft(communityIdentifier: string): void {
  useDrafts.setState({ [communityIdentifier]: EMPTY })
  keepDrafts()
}

/** Restores the draft of an earlier run of the app, unless there is a newer one. */
export function restoreDraft(communityIdentifier: string): void {
  if (useDrafts.getState()[communityIdentifier]) return
  const kept = store.read()?.[communityIdentifier]
  if (!kept) return
  const { images, masked, ...rest } = kept
  const pictures = images.map((address, key) => ({ key, path: address, address }))
  useDrafts.setState({
    [communityIdentifier]: { ...rest, pictures, restored: masked ? 'masked' : 'whole' },
  })
}

onErase(() => void (waiting = false), 'drafts')
