import * as v from 'valibot'
import { ApiError } from '@/api/errors'
import { consents, recordConsent, type ConsentScope } from '@/contract/weapp/consents'
import { clock } from '@/platform/clock'
import { privacyVersion } from '@/platform/env'
import { call, session } from '@/session/backend'
import { useSession } from '@/session/store'
import { personalStore } from './personal-store'

const schema = v.record(
  v.string(),
  v.object({
    version: v.string(),
    given: v.boolean(),
    /** Epoch milliseconds. */
    at: v.number(),
    /** True when the system has recorded it, too. */
    sent: v.boolean(),
  }),
)
type Answers = v.InferOutput<typeof schema>

/** The person's answers on this device, by scope. `all` stays undefined until the answers have been read from the device. */
const store = personalStore<{ readonly all?: Answers }, Answers>({
  kind: 'consents',
  key: 'answers',
  version: 1,
  schema,
  // A version may be a date without hyphens, which would be masked as a number.
  plainFields: ['version'],
  initial: {},
})

const answers = (): Answers => store.useMemory.getState().all ?? store.read() ?? {}

function note(scope: ConsentScope, given: boolean, sent: boolean): void {
  const all = { ...answers(), [scope]: { version: privacyVersion, given, at: clock.now(), sent } }
  store.useMemory.setState({ all })
  store.write(all)
}

/** Sends a consent to the system. If the network is down or the backend lacks the call, the next launch tries again. */
async function send(scope: ConsentScope): Promise<void> {
  const owner = session.ownerTag
  try {
    await call(recordConsent, { scope, version: privacyVersion, given: true })
    // Another person may have signed in meanwhile; this answer is not theirs.
    if (session.ownerTag === owner) note(scope, true, true)
  } catch (error) {
    if (!(error instanceof ApiError)) throw error
  }
}

/** True when the person has agreed to the scope in the present version of the text. */
export function hasConsent(scope: ConsentScope): boolean {
  const answer = answers()[scope]
  return answer?.given === true && answer.version === privacyVersion
}

/** Records a consent. It counts at once; the system is told as soon as possible. */
export function giveConsent(scope: ConsentScope): void {
  note(scope, true, false)
  void send(scope)
}

/** Withdraws a consent; the system deletes what rests on it. Rejects with an ApiError, and then nothing has changed on this device. */
export async function withdrawConsent(scope: ConsentScope): Promise<void> {
  const owner = session.ownerTag
  await call(recordConsent, { scope, version: privacyVersion, given: false })
  if (session.ownerTag === owner) note(scope, false, true)
}

/** Failures that do not tell whether the person has agreed. The system is asked again at the next launch. */
const isNoAnswer = (error: unknown) =>
  error instanceof ApiError &&
  (['offline', 'timeout', 'cancelled', 'sessionLost'].includes(error.kind) ||
    // A backend without the call answers 404 or 405. Any other status means that the backend is in trouble.
    (error.kind === 'http' && error.status !== 404 && error.status !== 405))

/** Tells whether the person has to be asked for the present text. The device is consulted first, then the system. */
async function lacksPrivacyConsent(): Promise<boolean> {
  if (hasConsent('privacy')) {
    for (const [scope, { given, sent }] of Object.entries(answers()))
      if (given && !sent) void send(scope as ConsentScope)
    return false
  }
  const owner = session.ownerTag
  try {
    const known = (await call(consents, {})).find(({ scope }) => scope === 'privacy')
    if (session.ownerTag !== owner) return false
    if (known?.given && known.version === privacyVersion) note('privacy', true, true)
  } catch (error) {
    if (isNoAnswer(error)) return false
  }
  return !hasConsent('privacy')
}

/** Calls `ask` whenever a person signs in who has not agreed to the present text. Returns a function that stops it. */
export function watchPrivacyConsent(ask: () => void): () => void {
  let checked: string | undefined
  const check = async () => {
    const owner = useSession.getState().status === 'signedIn' ? session.ownerTag : undefined
    if (owner === checked) return
    checked = owner
    if (owner !== undefined && (await lacksPrivacyConsent()) && session.ownerTag === owner) ask()
  }
  void check()
  return useSession.subscribe(() => void check())
}
