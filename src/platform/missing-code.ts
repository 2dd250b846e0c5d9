/** WeChat fetches the code of a page before it moves, and refuses the move when it cannot (navigation.ts says so). */
export const watchMissingCode = (): void => undefined
