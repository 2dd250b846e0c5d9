import type { PictureShelf } from '@/queries/picture-uploads'
import { changeDraft, draftOf } from './draft'

export const MAX_PICTURES = 6

/** Where the picture hook keeps the pictures of a community's draft. */
export const shelfOf = (communityIdentifier: string): PictureShelf => ({
  read: () => draftOf(communityIdentifier).pictures,
  write: (pictures) => changeDraft(communityIdentifier, { pictures }),
})
