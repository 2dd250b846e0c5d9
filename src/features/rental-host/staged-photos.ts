import { create } from 'zustand'
import { onErase } from '@/session/erasure'
import type { StagedPhoto } from './photos'

/** By house: photos that were chosen and not sent. They are in memory only, because they show somebody's rooms. */
export const useStaged = create<Readonly<Record<number, readonly StagedPhoto[] | undefined>>>()(() => ({}))

onErase(() => useStaged.setState({}, true), 'drafts')
