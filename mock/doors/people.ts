import * as v from 'valibot'
import { housesToTry, personas, phonesToTry } from '../personas'
import { sentTo } from '../world/sms'
import { defineDoor } from './door'

/** Doors on what people get, and the other side of the story. */
export const peopleDoors = {
  /** The codes sent to a phone, newest first. */
  'GET /__mock/sms': defineDoor(v.object({ phone: v.string() }), ({ world }, { phone }) =>
    sentTo(world, phone),
  ),

  'GET /__mock/personas': defineDoor(v.object({}), () => ({ personas, phonesToTry, housesToTry })),
}
