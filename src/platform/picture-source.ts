/** Gives the picture at an address as a source that works without a network; undefined for a picture that it does not have. */
type Give = (address: string) => string | undefined

let give: Give | undefined
let isAwaited = false
const listeners = new Set<() => void>()

/**
 * Holds back all pictures until servePictures is called. Used by previews whose mock backend runs inside the page, where the platform's
 * own loading of images cannot reach it.
 */
export const awaitPictures = (): void => void (isAwaited = true)

/** Shows pictures from now on. `inside` gives those of the mock; without it all addresses are loaded as they are. */
export function servePictures(inside?: Give): void {
  give = inside
  isAwaited = false
  for (const tell of listeners) tell()
}

/** The source of an image for an address; undefined while pictures are held back. */
export const pictureSource = (address: string): string | undefined =>
  isAwaited ? undefined : (give?.(address) ?? address)

/** Calls `listener` when pictures are no longer held back. Returns a function that unregisters it. */
export function onPicturesServed(listener: () => void): () => void {
  listeners.add(listener)
  return () => void listeners.delete(listener)
}
