import * as v from 'valibot'
import { clock } from '@/platform/clock'
import { personalStore } from '@/queries/personal-store'
import { addressesOf, type PictureUpload } from '@/queries/picture-uploads'
import { onErase } from '@/session/erasure'
import { maskNumbers } from '@/shared/mask'

/** A complaint in progress, by community: all of it in memory; KeptDraft is what of it outlives the app. */
export interface Draft {
  readonly categoryId?: number
  readonly content: string
  readonly anonymous: boolean
  readonly pictures: readonly PictureUpload[]
  /** Sent at this moment, and nobody knows whether it arrived. */
  readonly sentAt?: number
  /** From an earlier run of the app; `masked`: without the numbers that were in the text. */
  readonly restored?: 'whole' | 'masked'
}

const EMPTY: Draft = { content: '', anonymous: false, pictures: [] }

const keptDraft = v.object({
  categoryId: v.optional(v.number()),
  /** Numbers masked (R25, decision 010). */
  content: v.string(),
  /** There were some. */
  masked: v.boolean(),
  anonymous: v.boolean(),
  /** Of pictures that have arrived; the others lie in a place that WeChat empties. */
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

/** Nothing in it that anybody would miss. */
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

/** Milliseconds after which what was typed lies on the device: not at each letter. */
const PAUSE = 500

let waiting = false

/** What is there by now, at once; drafts of other communities stay on the device as they are. */
export function keepDrafts(): void {
  waiting = false
  const next: Record<string, KeptDraft> = { ...store.read() }
  for (const [community, draft] of Object.entries(useDrafts.getState())) {
    if (isEmpty(draft)) delete next[community]
    else next[community] = toKeep(draft)
  }
  // A full storage costs the restoring after a restart; the draft itself is in memory.
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

/** After it was sent, or when it is not wanted any more. */
export function clearDraft(communityIdentifier: string): void {
  useDrafts.setState({ [communityIdentifier]: EMPTY })
  keepDrafts()
}

/** Takes up what an earlier run of the app left, unless something is there already. */
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
