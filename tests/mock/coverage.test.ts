import { createTestMock } from '~tests/support/mock'
import { endpoints, formOf, goodFields, requestOf, tokenFor, labelOf } from './calls'

test.each(endpoints.map((endpoint) => [labelOf(endpoint), endpoint] as const))(
  '%s 的样例请求通过约定的检查',
  async (_, endpoint) => {
    const mock = createTestMock({ form: formOf(endpoint) })
    await mock.handle(requestOf(endpoint, goodFields(mock, endpoint), tokenFor(mock, endpoint)))
    expect(mock.world.tables.journal.all().at(-1)).toMatchObject({ endpoint: endpoint.id })
    expect(mock.world.tables.journal.all().at(-1)?.outcome).not.toBe('tokenLost')
  },
)
