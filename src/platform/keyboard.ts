/** Does nothing: WeChat offers no keyboard navigation. */
export const watchKeyboard = (): void => undefined
