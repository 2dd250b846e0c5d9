import * as audits from '@/contract/wjdh/audits'
import { handle } from '../../server/handler'
import { actionOf, decide } from '../../world/people/applications'
import { introductionOf } from '../../world/places/places'
import type { Audit, AuditType } from '../../world/rows'
import type { World } from '../../world/world'
import { paged } from '../paging'
import { isBarred, managed } from './access'
import { contentOf, correctionOf } from './audit-content'

const PER_PAGE = 20
const DEFAULT_REASON = '资料不全，请补充后重新提交'

const typeWord = (type: AuditType) => {
  const word = audits.auditTypes.words.find((one) => audits.auditTypes.label(one) === type)
  if (!word) throw new Error(`no audit type ${type}`)
  return word
}

const shown = (world: World, audit: Audit) => ({
  id: audit.id,
  type: typeWord(audit.type),
  content: contentOf(world, audit),
  houseIntroduction: introductionOf(world, world.tables.houses.need(audit.houseId)),
  actionIntroduction: actionOf(audit),
  refuseReason: audit.refuseReason,
  createdAt: audit.createdAt,
  updatedAt: audit.updatedAt,
  state: audit.state,
})

const communityOf = (world: World, { houseId }: Audit) =>
  world.tables.houses.need(houseId).communityIdentifier

/** Oldest first, as in the example: who waits longest stands first. */
const list = handle(audits.auditList, (context, { communityIdentifier, type, state, ...asked }) => {
  const { world, origin } = context
  managed(context, communityIdentifier)
  const rows = world.tables.audits.all().filter(
    (audit) =>
      communityOf(world, audit) === communityIdentifier &&
      (type === undefined || typeWord(audit.type) === type) &&
      // What the resident took back is nobody's work any more.
      (state === undefined ? audit.state !== 'withdrawn' : audit.state === state),
  )
  const { items, links, meta } = paged(rows, asked, PER_PAGE, origin + audits.auditList.path)
  return { items: items.map((audit) => shown(world, audit)), links, meta }
})

const sentence = (wire: string) => (wire === 'id' ? '必须传递shenhe表的id值' : undefined)

const record = handle(
  audits.audit,
  (context, { id }) => {
    const { world, fail } = context
    const audit = world.tables.audits.get(id)
    if (!audit) return fail('notFound')
    if (isBarred(context, communityOf(world, audit))) return fail('noPermission')
    return shown(world, audit)
  },
  { sentence },
)

const decision = handle(
  audits.decideAudit,
  (context, { id, state, content, refuseReason }) => {
    const { world, fail } = context
    const audit = world.tables.audits.get(id)
    if (!audit) return fail('notFound')
    if (isBarred(context, communityOf(world, audit))) return fail('noPermission')
    const correction = content && correctionOf(content)
    if (content && !correction) return fail('badContent')
    const decided = decide(
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
