/** Gives the picture of an address as something that can be shown without a network; undefined when it is not its own. */
type Give = (address: string) => string | undefined

let give: Give | undefined
let isAwaited = false
const listeners = new Set<() => void>()

/** For previews that carry the mock backend where nothing can answer the platform's own loading: no picture is loaded until they are served. */
export const awaitPictures = (): void => void (isAwaited = true)

/** What is awaited is there. `inside` gives the mock's own pictures; without it every address is loaded as it stands. */
export function servePictures(inside?: Give): void {
  give = inside
  isAwaited = false
  for (const tell of listeners) tell()
}

/** What an image shows for an address; undefined as long as that is not known. */
export const pictureSource = (address: string): string | undefined =>
  isAwaited ? undefined : (give?.(address) ?? address)

/** Calls `listener` when pictures can be shown that could not before. Gives the unsubscribe. */
export function onPicturesServed(listener: () => void): () => void {
  listeners.add(listener)
  return () => void listeners.delete(listener)
}
