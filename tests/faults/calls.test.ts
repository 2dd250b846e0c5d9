import { ApiError } from '@/api/errors'
import { TransportFailure } from '@/api/ports'
import type { EndpointSpec } from '@/contract/core/endpoint'
import { existsIn } from '@/contract/core/forms'
import { DOCUMENTED_FORM, FORMS, systemOf, systems, type Form } from '@/contract/core/systems'
import { patternOf } from '~mock/server/match'
import { endpointsOf } from '../mock/calls'
import { cases } from '../api/endpoints/cases'
import { openSite, type Case } from '../api/endpoints/site'
import { isAllowed } from './allowed'
import { FAULT_KINDS, ODD, sample, TOO_OFTEN, UNSAYABLE, WAIT, type FaultKind } from './kinds'

// Every call × every fault, with the real client and the real mock.

/** Tells whether a request is that call in that form. Two calls on one path are told apart by their case. */
function isOf(request: Request, id: string, form: Form): boolean {
  const spec = endpointsOf(form).find((endpoint) => endpoint.id === id)
  if (!spec) return false
  return request.method === spec.method && patternOf(spec.path).test(new URL(request.url).pathname)
}

/** Runs one case with the fault on its own endpoint. Gives what came out, and how often it was sent. */
async function tryOut({ endpoint, run }: Case, form: Form, kind: FaultKind) {
  const site = openSite(form, { renews: true })
  site.mock.clock.sleep = () => Promise.resolve()
  const handle = site.mock.handle.bind(site.mock)
  let sent = 0
  site.mock.handle = async (request) => {
    if (!isOf(request, endpoint.id, form)) return handle(request)
    sent++
    if (kind.once && sent > 1) return handle(request)
    const answer = await kind.answer(() => handle(request), endpoint)
    if (typeof answer === 'string') throw new TransportFailure(answer)
    return answer
  }
  let outcome: unknown
  const call: typeof site.call = async (asked, ...rest) => {
    const answered = site.call(asked, ...rest)
    if (asked.id === endpoint.id)
      outcome = await answered.then(
        () => undefined,
        (error: unknown) => error,
      )
    return answered
  }
  await run({ ...site, call }).catch(() => undefined)
  return { outcome, sent }
}

/** A call whose token the client sends; the registry's stands in its body, and the office's own way of renewing it is its caller's. */
const carriesToken = (endpoint: EndpointSpec) =>
  endpoint.access === 'session' && systems[systemOf(endpoint)].token !== 'body'

/** Each call of weapp in every form that has it; the other systems have one form. */
const cells = cases
  .flatMap((one) => FORMS.map((form) => ({ one, form })))
  .filter(({ one: { endpoint }, form }) => existsIn(endpoint, form))
  .filter(({ one: { endpoint }, form }) => form === DOCUMENTED_FORM || systemOf(endpoint) === 'weapp')
  .flatMap(({ one, form }) =>
    FAULT_KINDS.map((kind) => [one.endpoint.id, form, kind.name, one, kind] as const),
  )
  .filter(([call, , kind]) => !isAllowed(call, kind))

test.each(sample(cells, 37))(
  '%s（%s）× %s：只有一种错误，说得出口，不重复发送',
  async (_id, form, _name, one, kind) => {
    const { endpoint } = one
    const { outcome, sent } = await tryOut(one, form, kind)
    expect(sent).toBeGreaterThan(0)
    // A read is tried again; a write only after its token was renewed.
    const renewed = kind.renews && carriesToken(endpoint) ? 2 : 1
    expect(sent).toBeLessThanOrEqual(endpoint.kind === 'read' || endpoint.repeatable ? 3 : renewed)
    // R29: a token that counts as lost is renewed once, and the call goes on with it.
    if (renewed === 2) {
      expect(sent).toBe(2)
      if (kind.once) expect(outcome).toBeUndefined()
      else expect(outcome).toMatchObject({ kind: 'sessionLost' })
    }
    // R26: a row that cannot be read never takes its list.
    if (endpoint.kind === 'read' && kind.name === ODD) expect(outcome).toBeUndefined()
    if (outcome === undefined) return
    if (!(outcome instanceof ApiError)) throw outcome
    expect(outcome.operation).toBe(endpoint.id)
    expect(outcome.sentence).toMatch(/[\u4e00-\u9fff]/)
    expect(outcome.sentence).not.toMatch(UNSAYABLE)
    if (kind.name === TOO_OFTEN) expect(outcome.sentence).toMatch(WAIT)
    const isWrite = endpoint.kind === 'write' && endpoint.access === 'session' && !endpoint.repeatable
    if (isWrite && kind.name.includes('断')) expect(outcome.kind).toBe('unknownOutcome')
  },
)
