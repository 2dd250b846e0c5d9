import * as v from 'valibot'
import { defineDoor } from './door'

/** Stories that a tester wants to begin in the middle of. */
export const SCENARIOS = [
  'newResident',
  'pending',
  'rejected',
  'twoHouses',
  'arrears',
  'nothingDue',
  'moduleOff',
  'houseChange',
  'slow',
  'down',
] as const
export type Scenario = (typeof SCENARIOS)[number]

const scenario = v.picklist(SCENARIOS)

/** Puts the default seed back and leads it to where the story begins; `openid` is who holds the phone in it. */
export const scenarioDoor = defineDoor(
  'POST',
  'scenarios',
  v.strictObject({ scenario }),
  v.object({ scenario, openid: v.string() }),
)
