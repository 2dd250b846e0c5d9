/** A browser has no chat to share a page with. */
export const canShare: boolean = false
