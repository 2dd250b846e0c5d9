import { persona } from './persona.h5'

/** The part of the storage that belongs to the persona: as in WeChat, each persona of the preview has its own storage. */
export const storageOwner = (): string => `${persona()}/`
