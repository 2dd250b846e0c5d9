/** What the calls of a signed-in resident share. */
export const residentCall = { method: 'POST', access: 'session', encoding: 'json' } as const

/** The envelope of weapp's answers, in the document's texts (R1). */
export const done = (msg: string) => ({ code: '0', token_expired: '1', msg, message: msg })
