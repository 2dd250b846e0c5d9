import { cases } from './endpoints/cases'
import { openSite } from './endpoints/site'

test.each(cases.map((one) => [one.endpoint.id, one] as const))(
  '%s：客户端发出的请求被后端接受，回答读成约定的类型',
  async (id, { run }) => {
    const site = openSite()
    await run(site)
    const called = site.mock.world.tables.journal.all().filter(({ endpoint }) => endpoint === id)
    expect(called.at(-1)).toMatchObject({ outcome: 'success', status: 200 })
  },
)
