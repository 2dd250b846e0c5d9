import type { DraftPictures } from '@/queries/picture-uploads'
import { changeDraft, draftOf } from './draft'

export const MAX_PICTURES = 6

/** Where the picture hook keeps the pictures of a community's draft. */
export const draftPicturesOf = (communityIdentifier: string): DraftPictures => ({
  read: () => draftOf(communityIdentifier).pictures,
  write: (pictures) => changeDraft(communityIdentifier, { pictures }),
})
