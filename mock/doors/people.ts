import { auditStates } from '@/contract/core/vocabulary'
import { auditsDoor, decideDoor, personasDoor, smsDoor } from '@/contract/doors/people'
import { housesToTry, personas, phonesToTry, platformsToTry, staffToTry } from '../personas'
import { auditIntroduction, decide, type DecideRefusal } from '../world/people/applications'
import type { Audit } from '../world/rows'
import { sentTo } from '../world/people/sms'
import type { World } from '../world/world'
import { BadDoorCall, openWith } from './door'
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

/** Doors on what people get, and the property office's side of the story. */
export const peopleDoors = [
  openWith(smsDoor, ({ world }, { phone }) =>
    phone === undefined ? world.tables.smsCodes.all().reverse() : sentTo(world, phone),
  ),

  openWith(personasDoor, ({ world }) => ({
    personas: [...personas],
    phonesToTry,
    housesToTry: Object.fromEntries(Object.entries(housesToTry).map(([name, path]) => [name, [...path]])),
    platformsToTry,
    staffToTry,
    payersToTry: payersToTry(world),
  })),

  openWith(auditsDoor, ({ world }) =>
    world.tables.audits
      .all()
      .map((audit) => shown(world, audit))
      .reverse(),
  ),

  openWith(decideDoor, ({ world }, { id, state, reason }) => {
    const decided = decide(world, id, state === 'approved' ? { state } : { state, reason })
    if (typeof decided === 'string') throw new BadDoorCall(...REFUSALS[decided])
    return shown(world, decided)
  }),
]
