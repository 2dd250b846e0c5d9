/** Where there is no keyboard to walk a page with. */
export const watchKeyboard = (): void => undefined
