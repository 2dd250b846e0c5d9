import * as v from 'valibot'
import { auditStates } from '@/contract/core/vocabulary'
import { housesToTry, personas, phonesToTry, platformsToTry, staffToTry } from '../personas'
import { auditIntroduction, decide, type DecideRefusal } from '../world/audits'
import type { Audit } from '../world/rows'
import { sentTo } from '../world/sms'
import type { World } from '../world/world'
import { BadDoorCall, defineDoor } from './door'
import { payersToTry } from './payers-to-try'

const shown = (world: World, audit: Audit) => ({
  id: audit.id,
  type: audit.type,
  state: audit.state,
  stateLabel: auditStates.label(audit.state),
  introduction: auditIntroduction(world, audit),
  applicant: audit.person.name,
  houseId: audit.houseId,
  reason: audit.refuseReason ?? null,
  createdAt: audit.createdAt,
})

const REFUSALS: Readonly<Record<DecideRefusal, readonly [string, number]>> = {
  notFound: ['no such audit', 404],
  decided: ['this audit is decided or withdrawn', 409],
  ownerKnown: ['the house has an owner by now', 409],
  personTaken: ['another account is this person by now', 409],
}

const decision = v.object({
  id: v.number(),
  state: v.picklist(['approved', 'rejected']),
  reason: v.optional(v.string(), '资料不全，请补充后重新提交'),
})

/** Doors on what people get, and the property office's side of the story. */
export const peopleDoors = {
  /** The codes sent to a phone, or to all phones, newest first. */
  'GET /__mock/sms': defineDoor(v.object({ phone: v.optional(v.string()) }), ({ world }, { phone }) =>
    phone === undefined ? world.tables.smsCodes.all().reverse() : sentTo(world, phone),
  ),

  'GET /__mock/personas': defineDoor(v.object({}), ({ world }) => ({
    personas,
    phonesToTry,
    housesToTry,
    platformsToTry,
    staffToTry,
    payersToTry: payersToTry(world),
  })),

  'GET /__mock/audits': defineDoor(v.object({}), ({ world }) =>
    world.tables.audits
      .all()
      .map((audit) => shown(world, audit))
      .reverse(),
  ),

  'POST /__mock/audits': defineDoor(decision, ({ world }, { id, state, reason }) => {
    const decided = decide(world, id, state === 'approved' ? { state } : { state, reason })
    if (typeof decided === 'string') throw new BadDoorCall(...REFUSALS[decided])
    return shown(world, decided)
  }),
}
