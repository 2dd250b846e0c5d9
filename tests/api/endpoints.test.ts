/** @jest-environment node */
import { existsIn } from '@/contract/core/forms'
import { DOCUMENTED_FORM, FORMS, systemOf } from '@/contract/core/systems'
import { cases } from './endpoints/cases'
import { openSite } from './endpoints/site'

/** Each call of weapp in every form that has it; the other systems have one form. */
const inForms = cases.flatMap((one) =>
  FORMS.filter(
    (form) =>
      existsIn(one.endpoint, form) && (form === DOCUMENTED_FORM || systemOf(one.endpoint) === 'weapp'),
  ).map((form) => [one.endpoint.id, form, one] as const),
)

test.each(inForms)('%s（%s）：客户端发出的请求被后端接受，回答读成约定的类型', async (id, form, { run }) => {
  const site = openSite(form)
  await run(site)
  const called = site.mock.world.tables.journal.all().filter(({ endpoint }) => endpoint === id)
  expect(called.at(-1)).toMatchObject({ outcome: 'success', status: 200 })
})
