/** Does nothing: a browser loads the newest version by itself. */
export const watchUpdates = (_ask: () => Promise<boolean>): void => undefined
