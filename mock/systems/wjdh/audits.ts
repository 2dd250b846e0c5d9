import * as audits from '@/contract/wjdh/audits'
import { handle } from '../../server/handler'
import { applicationAction, decideApplication } from '../../world/people/applications'
import { addressOf } from '../../world/places/places'
import type { Application } from '../../world/people/rows'
import type { World } from '../../world/world'
import { paged } from '../paging'
import { typeWord } from '../type-word'
import { mayNotSee, communityOf } from './office'
import { contentOf, correctionOf } from './audit-content'

const PER_PAGE = 20
const DEFAULT_REASON = '资料不全，请补充后重新提交'

const shown = (world: World, application: Application) => ({
  id: application.id,
  type: typeWord(application.type),
  content: contentOf(world, application),
  houseIntroduction: addressOf(world, world.tables.houses.need(application.houseId)),
  actionIntroduction: applicationAction(application),
  refuseReason: application.refuseReason,
  createdAt: application.createdAt,
  updatedAt: application.updatedAt,
  state: application.state,
})

const communityOfApplication = (world: World, { houseId }: Application) =>
  world.tables.houses.need(houseId).communityIdentifier

/** Oldest first, as in the example: who waits longest stands first. */
const list = handle(audits.auditList, (context, { communityIdentifier, type, state, ...asked }) => {
  const { world, origin } = context
  communityOf(context, communityIdentifier)
  const rows = world.tables.applications.all().filter(
    (application) =>
      communityOfApplication(world, application) === communityIdentifier &&
      (type === undefined || typeWord(application.type) === type) &&
      // What the resident took back is nobody's work any more.
      (state === undefined ? application.state !== 'withdrawn' : application.state === state),
  )
  const { items, links, meta } = paged(rows, asked, PER_PAGE, origin + audits.auditList.path)
  return { applications: items.map((application) => shown(world, application)), links, meta }
})

const sentence = (wire: string) => (wire === 'id' ? '必须传递shenhe表的id值' : undefined)

const record = handle(
  audits.audit,
  (context, { id }) => {
    const { world, fail } = context
    const application = world.tables.applications.get(id)
    if (!application) return fail('notFound')
    if (mayNotSee(context, communityOfApplication(world, application))) return fail('noPermission')
    return shown(world, application)
  },
  { sentence },
)

const decision = handle(
  audits.decideAudit,
  (context, { id, state, content, refuseReason }) => {
    const { world, fail } = context
    const application = world.tables.applications.get(id)
    if (!application) return fail('notFound')
    if (mayNotSee(context, communityOfApplication(world, application))) return fail('noPermission')
    const correction = content && correctionOf(content)
    if (content && !correction) return fail('badContent')
    const decided = decideApplication(
      world,
      id,
      state === 'approved' ? { state } : { state, reason: refuseReason ?? DEFAULT_REASON },
      correction,
    )
    return typeof decided === 'string' ? fail(decided) : shown(world, decided)
  },
  { sentence },
)

export const wjdhAuditHandlers = [list, record, decision]
