import fc from 'fast-check'
import { wireNameOf } from '@/contract/core/codec'
import type { EndpointSpec } from '@/contract/core/endpoint'
import { systemOf } from '@/contract/core/systems'
import { createTestMock, type Json, type TestMock } from '~tests/support/mock'
import { endpoints, endpointsOf, formOf, goodFields, requestOf, tokenFor, labelOf } from './calls'
import { multipartOf, type Part } from './multipart'
import { nonsense } from './nonsense'
import { PHOTO } from './rental-session'

/** The number of values that are tried in each field. WANJIA_FUZZ_RUNS sets a higher one. */
const RUNS = Number(process.env.WANJIA_FUZZ_RUNS ?? 4)
const TIMEOUT = 60_000 * Math.max(1, RUNS / 4)

const WRITES = endpoints.filter(({ kind }) => kind === 'write')
const readsOf = ({ world }: TestMock) => endpointsOf(world.form).filter(({ kind }) => kind === 'read')

/** The fields by which reads find what was written last. */
function newest({ world }: TestMock, id: string): Json {
  const { announcements, applications, repairs, rentalHouses } = world.tables
  const repair = repairs.all().at(-1)
  const known: Readonly<Record<string, Json>> = {
    'weapp.announcement': { announcement_id: announcements.all().at(-1)?.id },
    'wjdh.audit': { id: applications.all().at(-1)?.id },
    'wjdh.repair': { id: repair?.id },
    'zhongmin.show': { request_number: repair?.number },
    'rental.houseDetail': { house_id: rentalHouses.all().at(-1)?.id },
  }
  return known[id] ?? {}
}

const outcomeOf = ({ world }: TestMock) => world.tables.journal.all().at(-1)?.outcome

/** The outcome of every read, with each token that it accepts. A value that was accepted must not make its list unreadable. */
async function readAll(mock: TestMock): Promise<Record<string, string | undefined>> {
  const outcomes: Record<string, string | undefined> = {}
  for (const endpoint of readsOf(mock)) {
    for (const system of [systemOf(endpoint), ...(endpoint.acceptsTokensOf ?? [])]) {
      const token = tokenFor(mock, { ...endpoint, id: `${system}.x` })
      const fields = { ...goodFields(mock, endpoint), ...newest(mock, endpoint.id) }
      const answer = await mock.handle(requestOf(endpoint, fields, token))
      expect([endpoint.id, answer.status < 500]).toEqual([endpoint.id, true])
      outcomes[`${endpoint.id} as ${system}`] = outcomeOf(mock)
    }
  }
  return outcomes
}

/** The fields inside a JSON text are tried one by one as well. */
const INSIDE: Readonly<Record<string, (value: unknown) => unknown>> = {
  'wjdh.decideAudit content people_name': (value) => ({ people: { people_name: value } }),
  'wjdh.decideAudit content people_idcard': (value) => ({ people: { people_idcard: value } }),
  'wjdh.decideAudit content people_birth': (value) => ({ people: { people_birth: value } }),
  'wjdh.decideAudit content people_photo': (value) => ({ people: { people_photo: value } }),
  'wjdh.decideAudit content job_name': (value) => ({ job: { job_name: value } }),
  'wjdh.decideAudit content house': (value) => ({ house: { people_house_role: value, id: value } }),
  'wjdh.newOrder extra key': (value) => ({ [String(value)]: '1' }),
  'wjdh.newOrder extra value': (value) => ({ 单价: value }),
  'wjdh.newOrder identifier phone': (value) => ({ phone: value }),
  'wjdh.newOrder identifier name': (value) => ({ phone: '19000000001', name: value }),
}

const safeText = (value: unknown) => (typeof value === 'object' && value !== null ? '{}' : value)

function changesOf(endpoint: EndpointSpec): [string, (value: unknown) => Json][] {
  const plain = Object.entries(endpoint.request.fields).map(
    ([key, codec]): [string, (value: unknown) => Json] => {
      const name = wireNameOf(key, codec)
      return [name, (value) => ({ [name]: value })]
    },
  )
  const inside = Object.entries(INSIDE)
    .filter(([name]) => name.startsWith(`${endpoint.id} `))
    .map(([name, make]): [string, (value: unknown) => Json] => {
      const field = name.split(' ')[1] ?? ''
      return [name, (value) => ({ [field]: make(name.endsWith('key') ? safeText(value) : value) })]
    })
  return [...plain, ...inside]
}

/** Creates what a call needs to get as far as possible. */
function prepare(mock: TestMock, endpoint: EndpointSpec): Json {
  const { applications, repairs, complaints } = mock.world.tables
  switch (endpoint.id) {
    case 'wjdh.decideAudit': {
      const [application] = applications.all()
      if (!application) throw new Error('the seed has no application')
      const content = JSON.stringify({ people: {}, job: {}, company: {}, house: {} })
      return {
        id: applications.put({ ...application, id: mock.world.nextId(), state: 'pending' }).id,
        content,
      }
    }
    case 'wjdh.updateRepair':
      return { id: repairs.all()[0]?.id }
    case 'wjdh.updateComplaint':
      return { id: complaints.all()[0]?.id }
    default:
      return {}
  }
}

function callOf(endpoint: EndpointSpec, fields: Json, token: string): Request {
  const names = endpoint.file === undefined ? Object.keys(endpoint.files ?? {}) : [endpoint.file]
  if (names.length === 0) return requestOf(endpoint, fields, token)
  const texts = Object.entries(fields).map(([name, value]) => [
    name,
    typeof value === 'object' ? JSON.stringify(value) : value,
  ])
  const parts = names.map((name): Part => [name, PHOTO])
  return multipartOf(endpoint, token, Object.fromEntries(texts) as Json, parts)
}

test.each(WRITES.map((endpoint) => [labelOf(endpoint), endpoint] as const))(
  '%s 的每个字段换成别的类型、长度和控制字符以后，所有读的接口都和原来一样成功',
  async (_, endpoint) => {
    const mock = createTestMock({ form: formOf(endpoint) })
    const before = await readAll(mock)
    for (const [name, change] of changesOf(endpoint)) {
      for (const value of fc.sample(nonsense, { numRuns: RUNS, seed: 12 + name.length })) {
        const prepared = prepare(mock, endpoint)
        const fields = { ...goodFields(mock, endpoint), ...prepared, ...change(value) }
        const answer = await mock.handle(callOf(endpoint, fields, tokenFor(mock, endpoint)))
        expect([name, value, answer.status < 500]).toEqual([name, value, true])
      }
    }
    const after = await readAll(mock)
    const spoiled = Object.keys(before).filter((id) => before[id] === 'success' && after[id] !== 'success')
    expect(spoiled).toEqual([])
  },
  TIMEOUT,
)
