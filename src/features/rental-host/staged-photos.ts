import { create } from 'zustand'
import type { RoomType } from '@/contract/rental/vocabulary'
import { onErase } from '@/session/erasure'

export interface RoomOfPhoto {
  readonly room: RoomType
  /** In square metres. */
  readonly area?: number
  readonly orientation?: string
}

/** Tells whether a room is a bedroom. Only for bedrooms landlords tell the area and the orientation. */
export const isBedroom = (room: RoomType | undefined): boolean => room === 'mainBedroom' || room === 'bedroom'

/** A photo that was chosen and is not on the server yet. */
export interface StagedPhoto extends RoomOfPhoto {
  readonly key: number
  readonly path: string
  /** How much of it was sent, 0 to 100. */
  readonly percent?: number
  /** Why it did not arrive, in a sentence. */
  readonly problem?: string
  /** How many photos the house had before, if the answer to sending it was lost. */
  readonly before?: number
}

/** The chosen photos by house. They are in memory only, because they show somebody's rooms. */
export const useStaged = create<Readonly<Record<number, readonly StagedPhoto[] | undefined>>>()(() => ({}))

/** The houses whose photos are being sent. A second tap does nothing meanwhile. */
export const sendingNow = new Set<number>()

onErase(() => {
  useStaged.setState({}, true)
  sendingNow.clear()
}, 'drafts')
