import type { EndpointSpec } from '@/contract/core/endpoint'
import { existsIn } from '@/contract/core/forms'
import { DOCUMENTED_FORM, systemOf, systems, type System } from '@/contract/core/systems'
import { registry } from '@/contract/registry'
import { createTestMock, type Json, type TestMock } from '~tests/support/mock'
import { ask, goodFields, requestOf, tokenFor } from './calls'
import { applyForFree, NO_PERMISSION, officeToken } from './office'
import { stateOf } from './state'

const SYSTEMS = Object.keys(systems) as System[]
const takes = (endpoint: EndpointSpec): readonly System[] => [
  systemOf(endpoint),
  ...(endpoint.acceptsTokensOf ?? []),
]

/** A valid token of that system. */
function tokenOf(mock: TestMock, system: System): string {
  const own = registry.find((endpoint) => systemOf(endpoint) === system)
  if (!own) throw new Error(`no endpoint of ${system}`)
  return tokenFor(mock, own)
}

const outcomeOf = async (mock: TestMock, endpoint: EndpointSpec, fields: Json, token: string) => {
  await ask(mock, endpoint, fields, token)
  return mock.world.tables.journal.all().at(-1)?.outcome
}

const guarded = registry.filter(
  (endpoint) => endpoint.access === 'session' && existsIn(endpoint, DOCUMENTED_FORM),
)
const foreign = guarded.flatMap((endpoint) =>
  SYSTEMS.filter((system) => !takes(endpoint).includes(system)).map(
    (system) => [endpoint.id, system, endpoint] as const,
  ),
)

test.each(foreign)('%s 不认%s的token：按token失效回答，世界不变', async (_, system, endpoint) => {
  const mock = createTestMock()
  const token = tokenOf(mock, system)
  const fields = goodFields(mock, endpoint)
  const before = stateOf(mock)
  const answer = await mock.handle(requestOf(endpoint, fields, token))
  const { status = 200 } = endpoint.failures.tokenLost ?? systems[systemOf(endpoint)].tokenLost
  expect([answer.status, mock.world.tables.journal.all().at(-1)?.outcome]).toEqual([status, 'tokenLost'])
  expect(stateOf(mock)).toEqual(before)
})

test.each(
  guarded.flatMap((endpoint) => takes(endpoint).map((system) => [endpoint.id, system, endpoint] as const)),
)('%s 认%s的token', async (_, system, endpoint) => {
  const mock = createTestMock()
  const token = tokenOf(mock, system)
  expect(await outcomeOf(mock, endpoint, goodFields(mock, endpoint), token)).not.toBe('tokenLost')
})

test('换新和退出只管居民的token，别的系统的照旧有效', async () => {
  const refresh = registry.filter(({ access }) => access === 'expired')
  for (const endpoint of refresh) {
    for (const system of SYSTEMS.filter((one) => one !== systemOf(endpoint))) {
      const mock = createTestMock()
      const token = tokenOf(mock, system)
      await ask(mock, endpoint, {}, token)
      expect(mock.world.tables.tokens.get(token)).toBeDefined()
    }
  }
})

/** A call of the second community's property office about the first community. */
async function aboutFirst(mock: TestMock, id: string): Promise<Json> {
  const { repairs, complaints } = mock.world.tables
  const rowOf: Readonly<Record<string, () => number | undefined | Promise<number>>> = {
    'wjdh.audit': () => applyForFree(mock),
    'wjdh.decideAudit': () => applyForFree(mock),
    'wjdh.repair': () => repairs.all()[0]?.id,
    'wjdh.updateRepair': () => repairs.all()[0]?.id,
    'wjdh.updateComplaint': () => complaints.all()[0]?.id,
  }
  const row = await rowOf[id]?.()
  return row === undefined ? {} : { id: row }
}

/** All calls of a property office that are about a community; the upload of a picture is not. */
const atOffice = guarded.filter(
  (endpoint) => takes(endpoint).includes('wjdh') && Object.keys(endpoint.request.fields).length > 0,
)

test.each(atOffice.map((endpoint) => [endpoint.id, endpoint] as const))(
  '%s 只对给了这个平台的小区开放：别的小区按无权回答，世界不变',
  async (id, endpoint) => {
    const mock = createTestMock()
    const fields = { ...goodFields(mock, endpoint), ...(await aboutFirst(mock, id)) }
    const token = await officeToken(mock, 'secondOnly')
    const before = stateOf(mock)
    const answer = await ask(mock, endpoint, fields, token)
    // Some documents write the code as a number, others as text (R1).
    expect([String(answer.code), answer.msg]).toEqual([NO_PERMISSION.code, NO_PERMISSION.msg])
    expect(stateOf(mock)).toEqual(before)
    // The same call about the office's own community succeeds.
    expect(await outcomeOf(mock, endpoint, fields, await officeToken(mock))).toBe('success')
  },
)
