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
    /** The system knows it, too. */
    sent: v.boolean(),
  }),
)
type Answers = v.InferOutput<typeof schema>

/** What this person has answered on this device, by scope. `all`: undefined until it is needed; the device is asked then. */
const store = personalStore<{ readonly all?: Answers }, Answers>({
  kind: 'consents',
  key: 'answers',
  version: 1,
  schema,
  // A version may be a date without hyphens.
  plainFields: ['version'],
  initial: {},
})

const answers = (): Answers => store.useMemory.getState().all ?? store.read() ?? {}

function note(scope: ConsentScope, given: boolean, sent: boolean): void {
  const all = { ...answers(), [scope]: { version: privacyVersion, given, at: clock.now(), sent } }
  store.useMemory.setState({ all })
  store.write(all)
}

/** Tells the system; a network that is not there, or a backend without the call, leaves it for the next launch. */
async function send(scope: ConsentScope): Promise<void> {
  const owner = session.ownerTag
  try {
    await call(recordConsent, { scope, version: privacyVersion, given: true })
    // Meanwhile somebody else may have signed in: this is not their answer.
    if (session.ownerTag === owner) note(scope, true, true)
  } catch (error) {
    if (!(error instanceof ApiError)) throw error
  }
}

/** True when that scope was agreed to in the present version of the text. */
export function hasConsent(scope: ConsentScope): boolean {
  const answer = answers()[scope]
  return answer?.given === true && answer.version === privacyVersion
}

/** Agreed to: it counts at once, and the system is told as soon as it can be. */
export function giveConsent(scope: ConsentScope): void {
  note(scope, true, false)
  void send(scope)
}

/** Withdraws one; the system deletes what rests on it. Rejects with an ApiError, and then nothing has changed here. */
export async function withdrawConsent(scope: ConsentScope): Promise<void> {
  const owner = session.ownerTag
  await call(recordConsent, { scope, version: privacyVersion, given: false })
  if (session.ownerTag === owner) note(scope, false, true)
}

/** Failures that say nothing of whether somebody has agreed: they are asked about at the next launch. */
const isNoAnswer = (error: unknown) =>
  error instanceof ApiError &&
  (['offline', 'timeout', 'cancelled', 'sessionLost'].includes(error.kind) ||
    // A backend without the call answers 404 or 405; any other status is a backend in trouble.
    (error.kind === 'http' && error.status !== 404 && error.status !== 405))

/** True when whoever is signed in has to be asked for the present text; the device is looked at first, then the system. */
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

/** Calls `ask` for each person who signs in, however that came about, and has not agreed to the present text. Gives the end of it. */
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
