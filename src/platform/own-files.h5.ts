/** A browser has no folder for the app: pictures are in the page's memory, and an export is downloaded. There is nothing to delete. */
export const eraseOwnFiles = (): void => undefined
export const removeOwnFile = (_path: string): void => undefined
