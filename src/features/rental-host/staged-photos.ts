import { create } from 'zustand'
import type { RoomType } from '@/contract/rental/vocabulary'
import { onErase } from '@/session/erasure'

export interface RoomOfPhoto {
  readonly room: RoomType
  /** Square metres. */
  readonly area?: number
  readonly orientation?: string
}

/** Of bedrooms alone a landlord tells the size and the window. */
export const isBedroom = (room: RoomType | undefined): boolean => room === 'mainBedroom' || room === 'bedroom'

/** A photo that was chosen and is not on the server yet. */
export interface StagedPhoto extends RoomOfPhoto {
  readonly key: number
  readonly path: string
  /** On its way, 0 to 100. */
  readonly percent?: number
  /** Why it did not arrive. */
  readonly problem?: string
  /** How many photos the house had when it was sent and the answer was lost. */
  readonly before?: number
}

/** By house: photos that were chosen and not sent. They are in memory only, because they show somebody's rooms. */
export const useStaged = create<Readonly<Record<number, readonly StagedPhoto[] | undefined>>>()(() => ({}))

/** Houses whose photos are being sent: a second tap joins nothing and starts nothing. */
export const sendingNow = new Set<number>()

onErase(() => {
  useStaged.setState({}, true)
  sendingNow.clear()
}, 'drafts')
