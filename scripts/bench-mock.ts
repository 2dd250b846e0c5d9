// npm run bench:mock: how long the mock backend takes to seed its large world and to answer lists in it.
import { performance } from 'node:perf_hooks'
import type { EndpointSpec } from '../src/contract/core/endpoint'
import { systemOf, type System } from '../src/contract/core/systems'
import { buildings, communities, floors, houses, units } from '../src/contract/weapp/places'
import { announcements, complaints } from '../src/contract/weapp/community'
import { myHouses } from '../src/contract/weapp/houses'
import { auditList } from '../src/contract/wjdh/audits'
import { orderList } from '../src/contract/wjdh/orders'
import { moduleList } from '../src/contract/wjdh/platform'
import { repairList } from '../src/contract/wjdh/repairs'
import { structureNodes, workOrders } from '../src/contract/zhongmin/work-orders'
import { createMock, type Mock } from '../mock/create-mock'
import { staffToTry } from '../mock/personas'
import { addRepair } from '../mock/world/repairs'
import { issueToken } from '../mock/world/tokens'

const SEED_BUDGET = 2_000
const LIST_BUDGET = 20
const ROUNDS = 40
const COMMUNITY = 10009

type Fields = Readonly<Record<string, string | number>>
interface Case {
  readonly name: string
  readonly endpoint: EndpointSpec
  readonly fields: Fields
  /** Whose token; default: of the endpoint's own system. */
  readonly as?: System
}

const staff = { role: 'STAFF', user_name: staffToTry.both.name, user_phone: staffToTry.both.phone }
const inCommunity = { xiaoqu: COMMUNITY }

const CASES: readonly Case[] = [
  { name: 'weapp.communities', endpoint: communities, fields: {} },
  { name: 'weapp.buildings', endpoint: buildings, fields: { id: COMMUNITY } },
  { name: 'weapp.units', endpoint: units, fields: { id: 1 } },
  { name: 'weapp.floors', endpoint: floors, fields: { id: 1 } },
  { name: 'weapp.houses', endpoint: houses, fields: { id: 1 } },
  { name: 'weapp.myHouses', endpoint: myHouses, fields: {} },
  { name: 'weapp.announcements', endpoint: announcements, fields: inCommunity },
  { name: 'weapp.complaints', endpoint: complaints, fields: inCommunity },
  { name: 'order/list, platform', endpoint: orderList, fields: inCommunity },
  { name: 'order/list, last page', endpoint: orderList, fields: { ...inCommunity, page: 334 } },
  { name: 'order/list, one building', endpoint: orderList, fields: { ...inCommunity, louhao: 3, paied: 0 } },
  { name: 'order/list, by phone', endpoint: orderList, fields: { ...inCommunity, phone: '19000000001' } },
  { name: 'order/list, resident', endpoint: orderList, fields: inCommunity, as: 'weapp' },
  { name: 'wjdh.auditList', endpoint: auditList, fields: { community_identifier: COMMUNITY } },
  { name: 'wjdh.modules', endpoint: moduleList, fields: inCommunity },
  { name: 'wjdh.repairList', endpoint: repairList, fields: inCommunity },
  { name: 'zhongmin.list, 500 waiting', endpoint: workOrders, fields: { ...staff, status: 'NEW_ASSIGN' } },
  { name: 'zhongmin.nodes', endpoint: structureNodes, fields: { parent_id: `${COMMUNITY}-1-1-01` } },
]

function subjectOf({ world }: Mock, system: System): number {
  const { accounts, platforms, staff: members } = world.tables
  const row =
    system === 'weapp'
      ? accounts.first('phone', '19000000001')
      : system === 'wjdh'
        ? platforms.all()[0]
        : members.first('phone', staffToTry.both.phone)
  return row?.id ?? 0
}

function requestFor(mock: Mock, { endpoint, fields, as }: Case): Request {
  const system = as ?? systemOf(endpoint)
  const { token } = issueToken(mock.world, system, subjectOf(mock, system))
  const query = endpoint.encoding === 'query'
  const texts = Object.entries(fields).map(([key, value]) => [key, String(value)])
  const url = `http://127.0.0.1${endpoint.path}${query ? `?${new URLSearchParams(texts)}` : ''}`
  return new Request(url, {
    method: endpoint.method,
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    body: query ? undefined : JSON.stringify(fields),
  })
}

/** Milliseconds of each round, shortest first; the first rounds only warm up. */
async function timesOf(mock: Mock, one: Case): Promise<number[]> {
  const times: number[] = []
  for (let round = -5; round < ROUNDS; round++) {
    const request = requestFor(mock, one)
    const start = performance.now()
    const answer = await mock.handle(request)
    await answer.text()
    const time = performance.now() - start
    const outcome = mock.world.tables.journal.all().at(-1)?.outcome
    if (outcome !== 'success') throw new Error(`${one.name}: ${outcome}`)
    if (round >= 0) times.push(time)
  }
  return times.sort((a, b) => a - b)
}

/** As many repairs as a busy office has. */
function addRepairs(mock: Mock): void {
  const { world } = mock
  const reporter = subjectOf(mock, 'zhongmin')
  for (const { id } of world.tables.houses.all().slice(0, 500)) {
    addRepair(world, {
      houseId: id,
      categoryId: 'RC1-1-1',
      describing: '灯不亮',
      name: staffToTry.both.name,
      phone: staffToTry.both.phone,
      reportedBy: reporter,
    })
  }
}

const ms = (time: number) => `${time.toFixed(1)} ms`.padStart(10)

async function main(): Promise<void> {
  const start = performance.now()
  const mock = createMock({ clock: { now: Date.now }, seed: 'large' })
  const seeding = performance.now() - start
  const { houses: places, orders } = mock.world.tables
  addRepairs(mock)
  console.log(
    `seed large: ${places.size} houses, ${orders.size} orders in ${ms(seeding).trim()} (budget ${SEED_BUDGET} ms)`,
  )
  console.log(
    `\n${'list'.padEnd(28)}${'median'.padStart(10)}${'slowest'.padStart(10)}   budget ${LIST_BUDGET} ms`,
  )
  let over = seeding > SEED_BUDGET
  for (const one of CASES) {
    const times = await timesOf(mock, one)
    const [median = 0, slowest = 0] = [times[Math.floor(times.length / 2)], times.at(-1)]
    const late = median > LIST_BUDGET
    over ||= late
    console.log(`${one.name.padEnd(28)}${ms(median)}${ms(slowest)}${late ? '   over budget' : ''}`)
  }
  if (over) process.exitCode = 1
}

void main()
