/** A browser shows the preview, whose people are invented: their session is kept as it is. */
export const canEncrypt = (): boolean => true
