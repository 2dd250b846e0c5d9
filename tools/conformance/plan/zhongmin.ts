import type { Body, Run } from '../run'
import { lacks, objectIn, rowsIn, textIn } from './values'

const PROBLEM = '接口核对'

/** Signs in by asking for a list, whose answer has the token (R19). */
async function list(
  run: Run,
  role: 'OWNER' | 'STAFF',
  status: string,
): Promise<{ token?: string; workOrders: Body[] }> {
  const [name, phone] =
    role === 'OWNER' ? (['owner-name', 'owner-phone'] as const) : (['staff-name', 'staff-phone'] as const)
  const who = run.need(name, phone)
  const asked =
    typeof who === 'string' ? who : { role, user_name: run.given(name), user_phone: run.given(phone), status }
  const answer = await run.check('zhongmin.list', asked)
  return { token: textIn(answer?.token), workOrders: rowsIn(objectIn(answer?.result)?.incident_requests) }
}

/** The id of the first category of each of the three levels. */
function firstCategories(tree: Body | undefined): string[] {
  const [first] = rowsIn(tree?.children)
  return first ? [textIn(first.id) ?? '', ...firstCategories(first)] : []
}

/** Reports a repair as the owner, finishes it as staff, and rates it as the owner. */
async function reportAndFinish(
  run: Run,
  owner: { token?: string; workOrders: Body[] },
  tree: Body | undefined,
): Promise<void> {
  const { token } = owner
  const place = textIn(owner.workOrders[0]?.property_number ?? owner.workOrders[0]?.['property_number='])
  const [one, two, three] = firstCategories(tree)
  const report =
    place === undefined || three === undefined
      ? lacks('place or category of an earlier work order')
      : {
          property_number: place,
          category_one: one,
          category_two: two,
          category_three: three,
          describing: PROBLEM,
        }
  await run.check('zhongmin.create', report, { token })
  const waiting = await list(run, 'STAFF', 'NEW_ASSIGN')
  const own = waiting.workOrders.find(({ describing }) => describing === PROBLEM)
  const id = own?.request_number
  const { token: staffToken } = waiting
  for (const action of ['RECEIVE', 'REPAIR'])
    await run.check('zhongmin.act', own ? { id, action } : lacks('work order of this run'), {
      token: staffToken,
    })
  // The last step uses the call that later versions of the document have (R41).
  const last = { request_number: id, status_action: 'DONE' }
  await run.check('zhongmin.actByStatus', own ? last : lacks('work order of this run'), { token: staffToken })
  await run.check(
    'zhongmin.rate',
    own ? { id, score: 5, comment: PROBLEM } : lacks('work order of this run'),
    {
      token,
    },
  )
}

/** Calls zhongmin as a resident and as staff. */
export async function zhongmin(run: Run): Promise<void> {
  const staff = await list(run, 'STAFF', 'NEW_ASSIGN')
  await run.check('zhongmin.nodes', {}, { token: staff.token })
  await list(run, 'OWNER', 'PENDING')
  const owner = await list(run, 'OWNER', 'DONE')
  const { token } = owner
  const tree = objectIn((await run.check('zhongmin.categories', {}, { token }))?.result)
  const number = owner.workOrders[0]?.request_number ?? owner.workOrders[0]?.['request_number=']
  await run.check('zhongmin.show', number === undefined ? lacks('work order') : { request_number: number }, {
    token,
  })
  await run.check('zhongmin.payParts', {}, { token })
  await reportAndFinish(run, owner, tree)
}
