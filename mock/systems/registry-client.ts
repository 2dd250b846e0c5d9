import * as v from 'valibot'
import type { EndpointSpec, Input, Output } from '@/contract/core/endpoint'
import { readEnvelope } from '@/contract/core/systems'
import * as security from '@/contract/security/token'
import type { CallContext } from '../server/handler'
import { TEST_KEY } from './security/token'

/** `down`: the platform does not answer or is in trouble (Yi652); `broken`: the call itself went wrong (Yi664). */
export type RegistryProblem = 'down' | 'broken'
type RegistryAnswer<E extends EndpointSpec> = { readonly found: Output<E> } | 'notFound' | RegistryProblem
type CallScope = Pick<CallContext, 'world' | 'dispatch'>

/** One form call to the security platform: its body, or what kept it from coming. */
async function send(
  { dispatch }: CallScope,
  endpoint: EndpointSpec,
  fields: Record<string, unknown>,
): Promise<RegistryProblem | { body: unknown }> {
  const body = new URLSearchParams(Object.entries(fields).map(([key, value]) => [key, String(value)]))
  const response = await dispatch(
    new Request(`http://platform.invalid${endpoint.path}`, { method: endpoint.method, body }),
  )
  if (typeof response === 'string' || response.status >= 500) return 'down'
  try {
    return { body: await response.json() }
  } catch {
    return 'broken'
  }
}

async function newToken(scope: CallScope): Promise<RegistryProblem | { token: string }> {
  const sent = await send(scope, security.token, security.token.request.write(TEST_KEY))
  if (typeof sent === 'string') return sent
  const read = v.safeParse(security.token.response.read, sent.body)
  return read.success ? read.output : 'broken'
}

const heldToken = ({ world }: CallScope) =>
  world.tables.tokens.where('system', 'security').find(({ expiresAt }) => expiresAt > world.now())?.token

function readRegistryAnswer<E extends EndpointSpec>(
  endpoint: E,
  body: unknown,
): RegistryAnswer<E> | 'tokenLost' {
  const envelope = readEnvelope('security', body)
  if (!envelope) return 'broken'
  // The payment notice has a code of its own for a lost token.
  const ownLost = endpoint.failures.tokenLost?.body.code
  if (envelope.tokenLost || envelope.code === ownLost) return 'tokenLost'
  if (envelope.code === 2) return 'notFound'
  // The platform has one code for its own trouble and for a wrong call; the words tell them apart.
  if (envelope.code !== 0) return envelope.msg === endpoint.failures.invalid?.body.msg ? 'broken' : 'down'
  const read = v.safeParse(endpoint.response.read, envelope.data)
  return read.success ? { found: read.output as Output<E> } : 'broken'
}

/**
 * Calls the security platform, which holds the registry, as the documents say: with a token that is fetched when there is
 * none, and fetched anew once when the platform no longer takes it.
 */
export async function callRegistry<E extends EndpointSpec>(
  scope: CallScope,
  endpoint: E,
  input: Omit<Input<E>, 'token'>,
): Promise<RegistryAnswer<E>> {
  let token = heldToken(scope)
  for (let round = 0; round < 2; round++) {
    if (token === undefined) {
      const got = await newToken(scope)
      if (typeof got === 'string') return got
      token = got.token
    }
    const sent = await send(scope, endpoint, endpoint.request.write({ ...input, token }))
    if (typeof sent === 'string') return sent
    const opened = readRegistryAnswer(endpoint, sent.body)
    if (opened !== 'tokenLost') return opened
    token = undefined
  }
  return 'broken'
}
