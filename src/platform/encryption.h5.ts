/** True, although a browser cannot encrypt: it shows only the preview, whose people are invented, so that plain records will do. */
export const canEncrypt = (): boolean => true
