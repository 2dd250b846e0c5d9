import { create } from 'zustand'
import { onErase } from '@/session/erasure'
import type { StagedPhoto } from './photos'

/** By house: photos that were chosen and not sent. They are in memory only, because they show somebody's rooms. */
export const useStaged = create<Readonly<Record<number, readonly StagedPhoto[] | undefined>>>()(() => ({}))

/** Houses whose photos are being sent: a second tap joins nothing and starts nothing. */
export const sendingNow = new Set<number>()

onErase(() => {
  useStaged.setState({}, true)
  sendingNow.clear()
}, 'drafts')
