import { ApiError } from '@/api/errors'
import { TransportFailure } from '@/api/ports'
import type { EndpointSpec } from '@/contract/core/endpoint'
import { cases, SEVERAL_FILES } from '../api/endpoints/cases'
import { openSite, type Case } from '../api/endpoints/site'
import { isAllowed } from './allowed'
import { CUT, FAULT_KINDS, sample, UNSAYABLE, type FaultKind } from './kinds'

// Every call × every fault, the real client before the real mock.

const pathOf = ({ path }: EndpointSpec) => new RegExp(`^${path.replace(/:\w+/g, '[^/]+')}$`)

/** One case with the fault on its own endpoint: what came out, and how often it was sent. */
async function tryOut({ endpoint, run }: Case, kind: FaultKind) {
  const site = openSite()
  site.mock.clock.sleep = () => Promise.resolve()
  const handle = site.mock.handle.bind(site.mock)
  let sent = 0
  site.mock.handle = async (request) => {
    const isIt = request.method === endpoint.method && pathOf(endpoint).test(new URL(request.url).pathname)
    if (!isIt) return handle(request)
    sent++
    if (kind.once && sent > 1) return handle(request)
    const answer = await kind.answer(() => handle(request), endpoint)
    if (answer === CUT) throw new TransportFailure('broken')
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

const cells = cases
  .filter(({ endpoint }) => !SEVERAL_FILES.includes(endpoint.id))
  .flatMap((one) => FAULT_KINDS.map((kind) => [one.endpoint.id, kind.name, one, kind] as const))
  .filter(([call, kind]) => !isAllowed(call, kind))

test.each(sample(cells, 17))('%s × %s：只有一种错误，说得出口，不重复发送', async (_id, _name, one, kind) => {
  const { endpoint } = one
  const { outcome, sent } = await tryOut(one, kind)
  expect(sent).toBeGreaterThan(0)
  // A read is tried again; a write only after its token was renewed, which here nobody renews.
  expect(sent).toBeLessThanOrEqual(endpoint.kind === 'read' ? 3 : 1)
  if (outcome === undefined) return
  if (!(outcome instanceof ApiError)) throw outcome
  expect(outcome.operation).toBe(endpoint.id)
  expect(outcome.sentence).toMatch(/[\u4e00-\u9fff]/)
  expect(outcome.sentence).not.toMatch(UNSAYABLE)
  const isWrite = endpoint.kind === 'write' && endpoint.access === 'session'
  if (isWrite && kind.name.includes('断')) expect(outcome.kind).toBe('unknownOutcome')
})
