/** Whether a button can hand a page on to a chat (openType share); elsewhere there is none. */
export const canShare: boolean = true
