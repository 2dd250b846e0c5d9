/** Does nothing: a browser cannot hide a page from captures. */
export const hideFromCaptures = (_hidden: boolean): void => undefined
