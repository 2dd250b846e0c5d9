/** @jest-environment node */
import { ApiError } from '@/api/errors'
import { existsIn } from '@/contract/core/forms'
import { DOCUMENTED_FORM, FORMS, systemOf } from '@/contract/core/systems'
import { houseIdentification, userIdentification } from '@/contract/rental/users'
import { idNumberOf } from '~mock/world/people/seed-people'
import { cases, SEVERAL_FILES } from './endpoints/cases'
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

const PHOTO = { path: 'src/assets/samples/face-1.jpg' }
const idNumber = idNumberOf('19900101', 301)

// wx.uploadFile carries one file, these two calls need several.
test('一次要上传多个文件的接口由客户端说明原因，不发出残缺的请求', async () => {
  const { call, signIn, mock } = openSite()
  signIn('rental', 'a-token')
  const person = { realName: '样例', idNumber }
  const owner = { certName: '样例', idNumber, certNumber: '1' }
  const calls = [
    call(userIdentification, {
      ...person,
      files: { portrait: PHOTO, idcardfront: PHOTO, idcardback: PHOTO },
    }),
    call(houseIdentification, {
      ...owner,
      files: { property_cert_photo: PHOTO, lease_agreement_photo_url: PHOTO },
    }),
  ]
  for (const [i, refused] of calls.entries()) {
    const error: unknown = await refused.catch((thrown: unknown) => thrown)
    if (!(error instanceof ApiError)) throw new Error('it was sent')
    expect([error.operation, error.kind]).toEqual([SEVERAL_FILES[i], 'contract'])
  }
  expect(mock.world.tables.journal.size).toBe(0)
})
