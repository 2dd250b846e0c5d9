import fc from 'fast-check'
import type { EndpointSpec } from '@/contract/core/endpoint'
import { searchHouse } from '@/contract/rental/search'
import { announcements } from '@/contract/weapp/announcements'
import { complaints } from '@/contract/weapp/complaints'
import { auditList } from '@/contract/wjdh/audits'
import { orderList } from '@/contract/wjdh/orders'
import { repairList } from '@/contract/wjdh/repairs'
import { publish } from '~mock/world/community/announcements'
import { createTestMock, type Json, type TestMock } from '~tests/support/mock'
import { ask } from './calls'
import { applyForFree, openOffice } from './office'
import { openRental } from './rental-session'

const TIMEOUT = 60_000
const rowsOf = (data: unknown): Json[] => {
  if (Array.isArray(data)) return data as Json[]
  const [list] = Object.values((data ?? {}) as Json).filter(Array.isArray)
  return (list ?? []) as Json[]
}

/** The rows that each filter gives by itself. A combination has to give the rows that all of its filters give. */
type Filters = Readonly<Record<string, readonly Json[]>>

interface Listing {
  readonly endpoint: EndpointSpec
  readonly base: Json
  readonly filters: Filters
  prepare(mock: TestMock): Promise<string>
}

const atOffice = async (mock: TestMock) => (await openOffice(mock)).token

const LISTINGS: readonly Listing[] = [
  {
    endpoint: orderList,
    base: { xiaoqu: 10002, per_page: 1000 },
    filters: {
      place: [
        { louhao: 1 },
        { louhao: 1, danyuan: 1 },
        { louhao: 1, danyuan: 1, louceng: 1 },
        { louhao: 1, danyuan: 1, louceng: 1, fangjian: 101 },
        { louhao: 3 },
        { louhao: 2, danyuan: 1, louceng: 3, fangjian: 302 },
      ],
      phone: [{ phone: '19000000001' }, { phone: '19000000002' }],
      title: [{ title: '物业费' }, { title: '水费' }, { title: '没有' }],
      status: [{ status: 0 }, { status: 1 }],
      paied: [{ paied: 0 }, { paied: 1 }],
    },
    prepare: atOffice,
  },
  {
    endpoint: orderList,
    base: { xiaoqu: 10002, per_page: 1000 },
    filters: {
      name: [{ name: '林晓岚' }, { name: '周予安' }, { name: '无名' }],
      title: [{ title: '物业费' }, { title: '水费' }],
      paied: [{ paied: 0 }, { paied: 1 }],
    },
    prepare: atOffice,
  },
  {
    endpoint: auditList,
    base: { community_identifier: 10002, per_page: 1000 },
    filters: {
      type: [{ type: '业主绑定' }, { type: '租客绑定' }, { type: '家属绑定' }, { type: '业主解绑' }],
      status: [{ status: 0 }, { status: 1 }, { status: 2 }],
    },
    prepare: async (mock) => {
      await applyForFree(mock)
      return atOffice(mock)
    },
  },
  {
    endpoint: searchHouse,
    base: { longitude: 104.06, latitude: 30.66, radius: 50 },
    filters: {
      name: [{ house_name: '地铁' }, { house_name: '室' }],
      time: [{ house_rent_time_type: 1 }, { house_rent_time_type: 2 }],
      room: [{ house_rent_room_type: '1' }, { house_rent_room_type: '1|2' }],
      fee: [{ house_rent_fee: '[1000,3000]' }, { house_rent_fee: '[,2000]' }, { house_rent_fee: '[1800,]' }],
      source: [{ house_source: '1' }, { house_source: '2|3' }],
      size: [{ house_size: '[30,]' }, { house_size: '[,50]' }],
      direction: [{ house_direction: '南|东' }],
      decoration: [{ house_decoration: '精装' }],
      rooms: [{ house_rooms: '0|1' }, { house_rooms: '2|3' }],
      special: [{ house_characteristic: '近地铁|采光好' }],
      radius: [{ radius: 3 }, { radius: 10 }],
    },
    prepare: async (mock) => (await openRental(mock, 'rental-visitor')).token,
  },
]

const idOf = (row: Json) => row.id ?? row.house_id

async function idsOf(mock: TestMock, { endpoint, base }: Listing, token: string, fields: Json) {
  const { data, ans } = await ask(mock, endpoint, { ...base, ...fields }, token)
  return rowsOf(data ?? ans).map(idOf)
}

test.each(
  LISTINGS.map((listing) => [listing.endpoint.id, Object.keys(listing.filters).join('、'), listing] as const),
)(
  '%s 的筛选（%s）任意组合，得到各自都得到的，次序不变',
  async (_, __, listing) => {
    const mock = createTestMock()
    const token = await listing.prepare(mock)
    const all = await idsOf(mock, listing, token, {})
    expect(all.length).toBeGreaterThan(1)
    const options = Object.entries(listing.filters).map(
      ([name, given]) => [name, fc.option(fc.constantFrom(...given), { nil: undefined })] as const,
    )
    await fc.assert(
      fc.asyncProperty(fc.record(Object.fromEntries(options)), async (chosen) => {
        const filters = Object.values(chosen).filter((one) => one !== undefined)
        let wanted = all
        for (const filter of filters) {
          const found = await idsOf(mock, listing, token, filter)
          wanted = wanted.filter((id) => found.includes(id))
        }
        expect(await idsOf(mock, listing, token, Object.assign({}, ...filters) as Json)).toEqual(wanted)
      }),
      { numRuns: 60 },
    )
  },
  TIMEOUT,
)

async function manyNews(mock: TestMock): Promise<string> {
  for (let n = 0; n < 9; n++)
    publish(mock.world, { communityIdentifier: '10002', title: `第${n}条`, content: '内容' })
  return mock.signIn('resident-owner')
}

const IN = { xiaoqu: 10002 }
const PAGED: readonly (readonly [EndpointSpec, Json, (mock: TestMock) => Promise<string>])[] = [
  [auditList, { community_identifier: 10002 }, atOffice],
  [orderList, IN, atOffice],
  [repairList, IN, atOffice],
  [announcements, { community_identifier: '10002' }, manyNews],
  [complaints, { community_identifier: '10002' }, atOffice],
]

test.each(PAGED.map(([endpoint, ...rest]) => [endpoint.id, endpoint, ...rest] as const))(
  '%s 无论每页几条，各页连起来就是全部，页数与起止相符',
  async (_, endpoint, fields, prepare) => {
    const mock = createTestMock()
    const token = await prepare(mock)
    const page = async (paging: Json) => {
      const answer = await ask(mock, endpoint, { ...fields, ...paging }, token)
      const pages = (answer.meta ?? answer.pages ?? (answer.data as Json).pages ?? answer.data) as Json
      return { rows: rowsOf(answer.data), pages }
    }
    const { rows: all } = await page({ per_page: 1000 })
    expect(all.length).toBeGreaterThan(1)
    for (let per_page = 1; per_page <= all.length + 1; per_page++) {
      const joined: Json[] = []
      const last = Math.ceil(all.length / per_page)
      for (let n = 1; n <= last; n++) {
        const { rows, pages } = await page({ per_page, page: n })
        const from = joined.length + 1
        joined.push(...rows)
        expect(pages).toMatchObject({
          current_page: n,
          last_page: last,
          total: all.length,
          from,
          to: joined.length,
        })
      }
      expect(joined).toEqual(all)
    }
    expect((await page({ per_page: 1000, page: 2 })).rows).toEqual([])
  },
)

test('rental.searchHouse 无论shift与count是几，得到的是全部结果的那一段，六种排序都是', async () => {
  const session = await openRental(createTestMock(), 'rental-visitor')
  const ids = async (fields: Json) =>
    rowsOf((await session.ask(searchHouse, { longitude: 104.06, latitude: 30.66, ...fields })).ans).map(idOf)
  for (const sort of [1, 2, 3, 4, 5, 6]) {
    const all = await ids({ sort })
    for (let shift = 0; shift <= all.length; shift++)
      for (let count = 0; count <= all.length; count++)
        expect(await ids({ sort, shift, count })).toEqual(all.slice(shift, shift + count))
  }
})
