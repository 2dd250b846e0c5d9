import type { Body, Run } from '../run'
import { communityNumber, lacks, objectIn, parsedIn, rowsIn, textIn } from './values'
import type { Resident } from './weapp'

interface Office {
  readonly token?: string
  readonly xiaoqu: string | number | undefined
}

const inCommunity = ({ xiaoqu }: Office) => (xiaoqu === undefined ? '--community is not given' : { xiaoqu })

async function applications(run: Run, office: Office): Promise<void> {
  const { token, xiaoqu } = office
  const where = inCommunity(office)
  const asked = typeof where === 'string' ? where : { community_identifier: xiaoqu }
  const list = await run.check('wjdh.auditList', asked, { token })
  const id = rowsIn(list?.data)[0]?.id
  await run.check('wjdh.audit', id === undefined ? lacks('application') : { id }, { token })
  const pending = await run.check(
    'wjdh.auditList',
    typeof asked === 'string' ? asked : { ...asked, status: 2 },
    { token },
  )
  // Only the application that this run has made is decided.
  const own = rowsIn(pending?.data).find(({ shenhe_content: content }) => {
    const phone = textIn(objectIn(parsedIn(content)?.people)?.people_phone)
    return phone !== undefined && phone === run.given('new-phone')
  })
  await run.check('wjdh.decideAudit', own ? { id: own.id, status: 0 } : lacks('application of this run'), {
    token,
  })
}

/** Issues a bill, finds it in the list and asks for its payment as the resident. */
async function bills(run: Run, office: Office, resident: Resident): Promise<void> {
  const { token } = office
  const where = inCommunity(office)
  const phone = run.need('phone')
  const bill =
    typeof where === 'string' || typeof phone === 'string'
      ? String(typeof where === 'string' ? where : phone)
      : { ...where, type: 'phone', identifier: { phone: phone.phone }, title: '物业费', amount: 0.01 }
  const made = await run.check('wjdh.newOrder', bill, { token })
  const list = await run.check('wjdh.orderList', where, { token })
  const own = rowsIn(list?.data).find(({ number }) => number === made?.data)
  await run.check('weapp.payOrder', own ? { ids: own.id } : lacks('bill of this run'), {
    token: resident.token,
  })
}

/** Writes modules and repairs with the values that they already have. */
async function modulesAndRepairs(run: Run, office: Office): Promise<void> {
  const { token } = office
  const where = inCommunity(office)
  const module = rowsIn((await run.check('wjdh.modules', where, { token }))?.data)[0]
  const { module_name: name, module_status: state } = module ?? {}
  const set = typeof where === 'string' ? where : { ...where, module_name: name, module_status: state }
  await run.check('wjdh.setModule', module ? set : lacks('module'), { token })
  const list = await run.check('wjdh.repairList', where, { token })
  const repair: Body | undefined = rowsIn(objectIn(list?.data)?.repairs)[0]
  const id = repair ? { id: repair.id } : lacks('repair')
  await run.check('wjdh.repair', id, { token })
  const same = repair ? { id: repair.id, status: repair.status, reply: repair.reply } : id
  await run.check('wjdh.updateRepair', same, { token })
}

/** Calls the property platform's API. */
export async function wjdh(run: Run, resident: Resident): Promise<void> {
  const pair = run.need('wjdh-id', 'wjdh-key')
  const secret =
    typeof pair === 'string' ? pair : { secret_id: pair['wjdh-id'], secret_key: pair['wjdh-key'] }
  const token = textIn((await run.check('wjdh.secret', secret))?.access_token)
  const community = run.given('community')
  const office: Office = { token, xiaoqu: community === undefined ? undefined : communityNumber(community) }
  await applications(run, office)
  await bills(run, office, resident)
  await modulesAndRepairs(run, office)
  const where = inCommunity(office)
  // The announcement is closed, so that no resident sees it.
  const news =
    typeof where === 'string' ? where : { ...where, title: '接口核对', content: '接口核对', status: 0 }
  await run.check('wjdh.newAnnouncement', news, { token })
  const asked = typeof where === 'string' ? where : { community_identifier: String(where.xiaoqu) }
  const list = run.options.write ? await run.check('weapp.complaints', asked, { token }) : undefined
  const own = rowsIn(list?.data).find(({ content }) => content === '接口核对')
  await run.check('wjdh.updateComplaint', own ? { id: own.id, status: 1 } : lacks('complaint of this run'), {
    token,
  })
}
