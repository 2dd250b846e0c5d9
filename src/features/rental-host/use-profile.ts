import type { LocalFile } from '@/api/ports'
import { useUncertainWrite } from '@/queries/uncertain-write'
import { clearProfileDraft, isProfileOf, sendProfile, type ProfileValues } from './profile'
import { readMe } from './me'
import { rereadHost } from './reread'
import { asCallError } from './use-identification'

interface Sent {
  readonly values: ProfileValues
  readonly portrait: LocalFile
}

/** Sends the profile. If the outcome is unknown, it is compared with what the server gives back. */
export function useSendProfile(onDone: () => void) {
  const done = () => {
    clearProfileDraft()
    void rereadHost()
    onDone()
  }
  return useUncertainWrite({
    write: ({ values, portrait }: Sent) =>
      sendProfile(values, portrait).catch((error: unknown) => {
        throw asCallError(error)
      }),
    markOf: ({ values }): ProfileValues => values,
    find: async (values) => {
      const now = await readMe()
      return isProfileOf(now, values) ? now : undefined
    },
    onSent: done,
    onFound: done,
  })
}
