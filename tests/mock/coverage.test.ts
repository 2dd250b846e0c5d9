import { registry } from '@/contract/registry'
import { createTestMock } from '~tests/support/mock'
import { endpoints, goodFields, requestOf, tokenFor } from './calls'

test('每个约定的接口恰好有一个处理器', () => {
  const sorted = (ids: string[]) => [...ids].sort()
  expect(sorted(endpoints.map(({ id }) => id))).toEqual(sorted(registry.map(({ id }) => id)))
})

test.each(endpoints.map((endpoint) => [endpoint.id, endpoint] as const))(
  '%s 的样例请求通过约定的检查',
  async (_, endpoint) => {
    const mock = createTestMock()
    await mock.handle(requestOf(endpoint, goodFields(mock, endpoint), tokenFor(mock, endpoint)))
    expect(mock.world.tables.journal.all().at(-1)).toMatchObject({ endpoint: endpoint.id })
    expect(mock.world.tables.journal.all().at(-1)?.outcome).not.toBe('tokenLost')
  },
)
