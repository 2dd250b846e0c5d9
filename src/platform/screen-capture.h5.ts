/** A browser cannot. */
export const hideFromCaptures = (_hidden: boolean): void => undefined
