import { create } from 'zustand'
import type { DraftPictures, PictureUpload } from '@/queries/picture-uploads'
import { onErase } from '@/session/erasure'

export const MAX_PICTURES = 4

const NONE: readonly PictureUpload[] = []

/** The pictures by draftKey. They are in memory only, because WeChat empties the folder of their files. */
const useAll = create<Readonly<Record<string, readonly PictureUpload[] | undefined>>>()(() => ({}))
onErase(() => useAll.setState({}, true), 'drafts')

export const usePictures = (draftKey: string): readonly PictureUpload[] =>
  useAll((all) => all[draftKey] ?? NONE)

export const draftPicturesOf = (draftKey: string): DraftPictures => ({
  read: () => useAll.getState()[draftKey] ?? NONE,
  write: (pictures) => useAll.setState({ [draftKey]: pictures }),
})

export const dropPictures = (draftKey: string): void => useAll.setState({ [draftKey]: undefined })

/** Moves the pictures when a draft is moved to another house. */
export function movePictures(from: string, to: string): void {
  useAll.setState({ [to]: draftPicturesOf(from).read(), [from]: undefined })
}
