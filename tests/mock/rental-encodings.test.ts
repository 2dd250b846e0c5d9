import { houseCreate, myHouseList } from '@/contract/rental/houses'
import { registry } from '@/contract/registry'
import { systemOf } from '@/contract/core/systems'
import { encode } from '@/api/encode'
import { createTestMock, MOCK_ORIGIN, type Json } from '~tests/support/mock'
import { openRental } from './rental-session'

const HOUSE: Readonly<Record<string, string>> = { description_title: '两室“南”', house_rent: '1200.50' }

const form = (fields: Readonly<Record<string, string>>) => new URLSearchParams(fields)
const multipart = Object.entries(HOUSE)
  .map(([name, value]) => `--part\r\ncontent-disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`)
  .join('')

const WAYS: readonly (readonly [string, string, RequestInit])[] = [
  ['查询串', `?${form(HOUSE)}`, {}],
  ['表单', '', { body: form(HOUSE) }],
  [
    'multipart',
    '',
    { body: `${multipart}--part--\r\n`, headers: { 'content-type': 'multipart/form-data; boundary=part' } },
  ],
  ['JSON', '', { body: JSON.stringify(HOUSE), headers: { 'content-type': 'application/json' } }],
  ['查询串和表单各一半', '?description_title=x', { body: form(HOUSE) }],
]

test.each(WAYS)('R38 字段用%s发来，租房系统都读到', async (_, query, { headers, ...init }) => {
  const mock = createTestMock()
  const { token } = await openRental(mock, 'rental-landlord')
  const request = new Request(`${MOCK_ORIGIN}${houseCreate.path}${query}`, {
    method: 'POST',
    ...init,
    headers: { ...headers, token },
  })
  const { ans } = (await (await mock.handle(request)).json()) as { ans: Json }
  const house = mock.world.tables.rentalHouses.get(ans.house_id as number)
  expect(house?.info).toEqual({ title: '两室“南”', rent: 120_050 })
})

test('R38 客户端从不向租房系统发JSON：查询、表单，有文件时multipart', () => {
  const rental = registry.filter((endpoint) => systemOf(endpoint) === 'rental')
  expect(rental.length).toBeGreaterThan(20)
  for (const { encoding, file, files } of rental) {
    expect(encoding).not.toBe('json')
    expect(encoding === 'multipart').toBe(Boolean(file ?? files))
  }
  const { headers, body } = encode(houseCreate, 'https://rental.test', { title: '两室', rent: 120_050 }, 't')
  expect(headers).toMatchObject({ 'content-type': 'application/x-www-form-urlencoded', token: 't' })
  expect(Object.fromEntries(new URLSearchParams(body))).toEqual({
    description_title: '两室',
    house_rent: '1200.5',
  })
})

test('R39 失效是4，参数是2，其余是5，都在HTTP 200里', async () => {
  const mock = createTestMock()
  const ask = async (path: string, token: string, fields: Readonly<Record<string, string>> = {}) => {
    const init = { method: 'POST', headers: { token }, body: form(fields) }
    const answer = await mock.handle(new Request(MOCK_ORIGIN + path, init))
    return [answer.status, ((await answer.json()) as Json).status]
  }
  const { token } = await openRental(mock, 'rental-landlord')
  expect(await ask(myHouseList.path, token)).toEqual([200, 0])
  expect(await ask(myHouseList.path, 'garbage')).toEqual([200, 4])
  expect(await ask('/house_release', token)).toEqual([200, 2])
  expect(await ask('/house_release', token, { house_id: '999999' })).toEqual([200, 5])
})
