import { applicationStates } from '@/contract/core/vocabulary'
import { applicationsDoor, decideDoor, personasDoor, smsDoor } from '@/contract/doors/people'
import { housesToTry, personas, phonesToTry, officesToTry, staffToTry } from '../personas'
import { applicationSentence, decideApplication, type DecisionRefusal } from '../world/people/applications'
import type { Application } from '../world/people/rows'
import { codesSentTo } from '../world/people/sms'
import type { World } from '../world/world'
import { DoorRefusal, implementDoor } from './door'
import { payersToTry } from './payers-to-try'

const shown = (world: World, application: Application) => ({
  id: application.id,
  type: application.type,
  state: application.state,
  stateLabel: applicationStates.label(application.state),
  introduction: applicationSentence(world, application),
  applicant: application.person.name,
  houseId: application.houseId,
  reason: application.refuseReason ?? null,
  createdAt: application.createdAt,
})

const REFUSALS: Readonly<Record<DecisionRefusal, readonly [string, number]>> = {
  notFound: ['no such application', 404],
  decided: ['this application is decided or withdrawn', 409],
  ownerKnown: ['the house has an owner by now', 409],
  personTaken: ['another account is this person by now', 409],
}

/** Doors on what people get, and the property office's side of the story. */
export const peopleDoors = [
  implementDoor(smsDoor, ({ world }, { phone }) =>
    phone === undefined ? world.tables.smsCodes.all().reverse() : codesSentTo(world, phone),
  ),

  implementDoor(personasDoor, ({ world }) => ({
    personas: [...personas],
    phonesToTry,
    housesToTry: Object.fromEntries(Object.entries(housesToTry).map(([name, path]) => [name, [...path]])),
    officesToTry,
    staffToTry,
    payersToTry: payersToTry(world),
  })),

  implementDoor(applicationsDoor, ({ world }) =>
    world.tables.applications
      .all()
      .map((application) => shown(world, application))
      .reverse(),
  ),

  implementDoor(decideDoor, ({ world }, { id, state, reason }) => {
    const decided = decideApplication(world, id, state === 'approved' ? { state } : { state, reason })
    if (typeof decided === 'string') throw new DoorRefusal(...REFUSALS[decided])
    return shown(world, decided)
  }),
]
