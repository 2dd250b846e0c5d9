/** Tells whether a button can share a page in a chat (openType share). */
export const canShare: boolean = true
