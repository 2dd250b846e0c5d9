/** Does nothing: WeChat fetches a page's code before it opens the page, and navigation.ts reports a failure. */
export const watchMissingCode = (): void => undefined
