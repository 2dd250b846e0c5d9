import * as v from 'valibot'
import { formText } from '@/api/encode'
import { ApiError, type ApiErrorKind } from '@/api/errors'
import { TransportFailure, type TransportReason, type HttpAnswer } from '@/api/ports'
import { DOORS_PATH, refusal, type DoorSpec } from '@/contract/doors/door'
import { baseUrls } from '@/platform/env'
import { transport } from '@/platform/transport'

const TIMEOUT = 10_000

const KINDS: Readonly<Record<TransportReason, ApiErrorKind>> = {
  offline: 'offline',
  timeout: 'timeout',
  broken: 'offline',
  aborted: 'cancelled',
}

/** Calls a test door. Rejects with an ApiError; for a refusal it is `business`, and `failure` holds the door's own reason in English. */
export async function openDoor<G, A>(
  { method, name, answer }: DoorSpec<G, unknown, A>,
  input?: G,
  signal?: AbortSignal,
): Promise<A> {
  const operation = `door.${name}`
  const query = method === 'GET' && input ? `?${formText(input as Record<string, unknown>)}` : ''
  const sent = await transport
    .request({
      method,
      url: `${baseUrls.weapp}${DOORS_PATH}/${name}${query}`,
      headers: { 'content-type': 'application/json' },
      body: method === 'GET' ? undefined : JSON.stringify(input ?? {}),
      timeout: TIMEOUT,
      signal,
    })
    .catch((error: unknown) => {
      const kind = error instanceof TransportFailure ? KINDS[error.reason] : 'http'
      throw new ApiError(kind, { operation, cause: error })
    })
  return readDoor(operation, answer, sent)
}

function readDoor<A>(
  operation: string,
  answer: v.GenericSchema<unknown, A>,
  { status, body }: HttpAnswer,
): A {
  const refused = v.safeParse(refusal, body)
  if (refused.success) throw new ApiError('business', { operation, status, failure: refused.output.error })
  if (status !== 200) throw new ApiError('http', { operation, status })
  const read = v.safeParse(answer, body)
  if (read.success) return read.output
  throw new ApiError('contract', { operation, status, paths: ['(door)'] })
}
