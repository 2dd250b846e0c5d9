import { create } from 'zustand'
import { clock } from '@/platform/clock'
import { onForget } from '@/session/forgetting'
import { keptDrafts } from './kept-draft'
import type { ComplaintKind } from './queries'

export interface DraftPicture {
  readonly key: number
  /** On this device, or the address once it is restored. */
  readonly path: string
  /** Once it has arrived. */
  readonly address?: string
  /** On its way, 0 to 100. */
  readonly percent?: number
  /** Why it did not arrive. */
  readonly problem?: string
}

/** A complaint in progress, by community: all of it in memory; what of it outlives the app is in kept-draft.ts. */
export interface Draft {
  readonly kind: ComplaintKind
  readonly content: string
  readonly anonymous: boolean
  readonly pictures: readonly DraftPicture[]
  /** Sent at this moment, and nobody knows whether it arrived. */
  readonly sentAt?: number
  /** From an earlier run of the app; `masked`: without the numbers that were in the text. */
  readonly restored?: 'whole' | 'masked'
}

export const EMPTY: Draft = { kind: 'complaint', content: '', anonymous: false, pictures: [] }

export const useDrafts = create<Readonly<Record<number, Draft>>>()(() => ({}))

export const draftOf = (communityIdentifier: number): Draft =>
  useDrafts.getState()[communityIdentifier] ?? EMPTY

/** Milliseconds after which what was typed lies on the device: not at each letter. */
const PAUSE = 500

let waiting = false

/** What is there by now, at once. */
export function keepDrafts(): void {
  waiting = false
  keptDrafts.write(useDrafts.getState())
}

function keepSoon(): void {
  if (waiting) return
  waiting = true
  void clock.sleep(PAUSE).then(() => waiting && keepDrafts())
}

export function changeDraft(communityIdentifier: number, part: Partial<Draft>): void {
  useDrafts.setState({ [communityIdentifier]: { ...draftOf(communityIdentifier), ...part } })
  keepSoon()
}

/** After it was sent, or when it is not wanted any more. */
export function clearDraft(communityIdentifier: number): void {
  useDrafts.setState({ [communityIdentifier]: EMPTY })
  keepDrafts()
}

/** Takes up what an earlier run of the app left, unless something is there already. */
export function restoreDraft(communityIdentifier: number): void {
  if (useDrafts.getState()[communityIdentifier]) return
  const kept = keptDrafts.read(communityIdentifier)
  if (!kept) return
  const { images, masked, ...rest } = kept
  const pictures = images.map((address, key) => ({ key, path: address, address }))
  useDrafts.setState({
    [communityIdentifier]: { ...rest, pictures, restored: masked ? 'masked' : 'whole' },
  })
}

onForget(() => {
  waiting = false
  useDrafts.setState({}, true)
}, 'drafts')
