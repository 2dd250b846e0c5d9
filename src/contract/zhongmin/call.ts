/** The platform's "done" is a string in one example and a number in the others (R1). */
const done = { status_code: 200 } as const

export const invalid = { status: 400, body: { status_code: 400, errmsg: 'invalid params' } }

/** What all calls but the first share. */
export const zhongminCall = { access: 'session', successBody: done, failures: { invalid } } as const
