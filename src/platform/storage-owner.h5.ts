import { persona } from './persona.h5'

/** As WeChat does it: each of the preview's personas has its own storage. */
export const storageOwner = (): string => `${persona()}/`
