/** A browser has no folder of the app's: pictures live in the page's memory, an export is the browser's download. */
export const eraseOwnFiles = (): void => undefined
export const removeOwnFile = (_path: string): void => undefined
