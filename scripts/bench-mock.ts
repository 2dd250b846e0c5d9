// npm run bench:mock: how long the mock server takes to seed its large world and to answer every list and search in it.
import { Agent, request as sendHttp } from 'node:http'
import type { AddressInfo } from 'node:net'
import { performance } from 'node:perf_hooks'
import { searchHouse } from '../src/contract/rental/search'
import { myHouseList } from '../src/contract/rental/houses'
import type { EndpointSpec } from '../src/contract/core/endpoint'
import { systemOf, type System } from '../src/contract/core/systems'
import { buildings, communities, floors, houses, units } from '../src/contract/weapp/places'
import { announcements } from '../src/contract/weapp/announcements'
import { complaints } from '../src/contract/weapp/complaints'
import { myHouses } from '../src/contract/weapp/houses'
import { auditList } from '../src/contract/wjdh/audits'
import { orderList } from '../src/contract/wjdh/orders'
import * as wjdh from '../src/contract/wjdh/modules'
import { repairList } from '../src/contract/wjdh/repairs'
import * as structures from '../src/contract/zhongmin/structures'
import { list as workOrders } from '../src/contract/zhongmin/work-order-list'
import { createMock, type Mock } from '../mock/create-mock'
import { staffToTry } from '../mock/personas'
import { httpServer } from '../mock/runtimes/http'
import { issueToken } from '../mock/world/people/tokens'
import { runCommand } from './lib/command-line'

const SEED_BUDGET = 2_000
const LIST_BUDGET = 20
const ROUNDS = 100
const WARM_UP = 10
const COMMUNITY = 10009

type Fields = Readonly<Record<string, string | number>>
interface Case {
  readonly name: string
  readonly endpoint: EndpointSpec
  readonly fields: Fields
  /** The system whose token is sent; default: the endpoint's own. */
  readonly as?: System
}

const staff = { role: 'STAFF', user_name: staffToTry.both.name, user_phone: staffToTry.both.phone }
const inCommunity = { xiaoqu: COMMUNITY }
const byIdentifier = { community_identifier: COMMUNITY }
const ONE_HOUSE = { louhao: 3, danyuan: 1, louceng: 2, fangjian: 201 }
const BY_PHONE = { phone: '19000000001', title: '水费', paied: 0 }
const HERE = { longitude: 104.06, latitude: 30.66 }
const NARROW = {
  house_rent_fee: '[1000,3000]',
  house_rooms: '1|2',
  radius: 10,
  sort: 4,
  shift: 20,
  count: 20,
}

const CASES: readonly Case[] = [
  { name: 'weapp.communities', endpoint: communities, fields: {} },
  { name: 'weapp.buildings', endpoint: buildings, fields: { id: COMMUNITY } },
  { name: 'weapp.units', endpoint: units, fields: { id: 1 } },
  { name: 'weapp.floors', endpoint: floors, fields: { id: 1 } },
  { name: 'weapp.houses', endpoint: houses, fields: { id: 1 } },
  { name: 'weapp.myHouses', endpoint: myHouses, fields: {} },
  { name: 'announcements', endpoint: announcements, fields: inCommunity },
  { name: 'announcements, last page', endpoint: announcements, fields: { ...inCommunity, page: 67 } },
  { name: 'complaints, resident', endpoint: complaints, fields: byIdentifier },
  { name: 'complaints, platform', endpoint: complaints, fields: byIdentifier, as: 'wjdh' },
  { name: 'orders, platform', endpoint: orderList, fields: inCommunity },
  { name: 'orders, last page', endpoint: orderList, fields: { ...inCommunity, page: 334 } },
  { name: 'orders, one building', endpoint: orderList, fields: { ...inCommunity, louhao: 3, paied: 0 } },
  { name: 'orders, one house', endpoint: orderList, fields: { ...inCommunity, ...ONE_HOUSE, status: 1 } },
  { name: 'orders, by phone and title', endpoint: orderList, fields: { ...inCommunity, ...BY_PHONE } },
  { name: 'orders, by name', endpoint: orderList, fields: { ...inCommunity, name: '林晓岚' } },
  { name: 'orders, resident', endpoint: orderList, fields: inCommunity, as: 'weapp' },
  { name: 'audits', endpoint: auditList, fields: byIdentifier },
  {
    name: 'audits, of a type, waiting',
    endpoint: auditList,
    fields: { ...byIdentifier, type: '租客绑定', status: 2 },
  },
  { name: 'modules', endpoint: wjdh.modules, fields: inCommunity },
  { name: 'repairs', endpoint: repairList, fields: inCommunity },
  { name: 'repairs, last page', endpoint: repairList, fields: { ...inCommunity, page: 25 } },
  { name: 'work orders, 500 waiting', endpoint: workOrders, fields: { ...staff, status: 'NEW_ASSIGN' } },
  { name: 'work order nodes', endpoint: structures.nodes, fields: { parent_id: `${COMMUNITY}-1-1-01` } },
  { name: 'rental search, everything', endpoint: searchHouse, fields: HERE },
  { name: 'rental search, 20 nearest', endpoint: searchHouse, fields: { ...HERE, count: 20 } },
  { name: 'rental search, narrowed', endpoint: searchHouse, fields: { ...HERE, ...NARROW } },
  { name: 'rental, my houses', endpoint: myHouseList, fields: {} },
]

function subjectOf({ world }: Mock, system: System): number {
  const { accounts, offices, staff: members, rentalUsers } = world.tables
  switch (system) {
    case 'weapp':
      return accounts.first('phone', '19000000001')?.id ?? 0
    case 'wjdh':
      return offices.all()[0]?.id ?? 0
    case 'zhongmin':
      return members.first('phone', staffToTry.both.phone)?.id ?? 0
    case 'rental':
      return rentalUsers.all()[0]?.id ?? 0
    case 'security':
      return 0
  }
}

/** Sends a request over a kept-alive connection, as clients do, and gives the status. */
function ask(port: number, agent: Agent, one: Case, token: string): Promise<{ status: number }> {
  const { endpoint, fields } = one
  const query = endpoint.encoding === 'query'
  const texts = Object.entries(fields).map(([key, value]) => [key, String(value)])
  const path = endpoint.path + (query ? `?${new URLSearchParams(texts)}` : '')
  const headers = { authorization: `Bearer ${token}`, token, 'content-type': 'application/json' }
  return new Promise((resolve, reject) => {
    const call = sendHttp(
      { port, host: '127.0.0.1', agent, path, method: endpoint.method, headers },
      (answer) => {
        answer.resume()
        answer.on('end', () => resolve({ status: answer.statusCode ?? 0 }))
      },
    )
    call.on('error', reject)
    call.end(query ? undefined : JSON.stringify(fields))
  })
}

interface Running {
  readonly mock: Mock
  readonly port: number
  /** The server's time for each request so far in milliseconds, from its arrival until the answer was written to the socket. */
  readonly times: number[]
  close(): void
}

async function serve(mock: Mock): Promise<Running> {
  const server = httpServer(mock, (error) => console.error(error))
  const times: number[] = []
  server.prependListener('request', (_incoming, outgoing) => {
    const start = performance.now()
    outgoing.on('finish', () => times.push(performance.now() - start))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return { mock, port, times, close: () => server.close() }
}

/** The times of one call that is repeated, the shortest first. */
async function timesOf({ mock, port, times }: Running, agent: Agent, one: Case): Promise<number[]> {
  const system = one.as ?? systemOf(one.endpoint)
  for (let round = 0; round < WARM_UP + ROUNDS; round++) {
    if (round === WARM_UP) times.length = 0
    const { token } = issueToken(mock.world, system, subjectOf(mock, system))
    const { status } = await ask(port, agent, one, token)
    const outcome = mock.world.tables.journal.all().at(-1)?.outcome
    if (status !== 200 || outcome !== 'success') throw new Error(`${one.name}: ${status} ${outcome}`)
  }
  return times.splice(0).sort((a, b) => a - b)
}

const at = (times: readonly number[], part: number) => times[Math.floor((times.length - 1) * part)] ?? 0
const ms = (time: number) => `${time.toFixed(1)} ms`.padStart(10)
const mark = (good: boolean) => (good ? '✔' : '✘')

function seeded(): { mock: Mock; good: boolean } {
  const start = performance.now()
  const mock = createMock({ clock: { now: Date.now }, seed: 'large' })
  const seeding = performance.now() - start
  const { houses: places, bills, announcements: news, rentalHouses } = mock.world.tables
  const good = seeding < SEED_BUDGET
  console.log(
    `${mark(good)} seed large: ${places.size} houses, ${bills.size} bills, ${news.size} announcements, ` +
      `${rentalHouses.size} houses to let in ${ms(seeding).trim()} (budget ${SEED_BUDGET} ms)\n`,
  )
  return { mock, good }
}

async function main(): Promise<void> {
  const { mock, good } = seeded()
  const running = await serve(mock)
  const agent = new Agent({ keepAlive: true })
  console.log(
    `  ${'over HTTP, in the server'.padEnd(28)}${'p50'.padStart(10)}${'p95'.padStart(10)}   budget ${LIST_BUDGET} ms`,
  )
  let allGood = good
  for (const one of CASES) {
    const times = await timesOf(running, agent, one)
    const inTime = at(times, 0.95) < LIST_BUDGET
    allGood &&= inTime
    console.log(`${mark(inTime)} ${one.name.padEnd(28)}${ms(at(times, 0.5))}${ms(at(times, 0.95))}`)
  }
  agent.destroy()
  running.close()
  if (!allGood) process.exitCode = 1
}

const ABOUT =
  'How long the mock server takes to seed its large world and to answer every list and search in it.'

void runCommand({ name: 'npm run bench:mock --', about: ABOUT, flags: {} }, main)
