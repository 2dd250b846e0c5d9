import { readFileSync } from 'node:fs'
import type { EndpointSpec } from '@/contract/core/endpoint'
import { houseCreate } from '@/contract/rental/houses'
import { createHousePhoto } from '@/contract/rental/media'
import { houseIdentification, userIdentification } from '@/contract/rental/users'
import { wxFetchUserinfo } from '@/contract/rental/sign-in'
import type { Json, TestMock } from '~tests/support/mock'
import { ask } from './calls'
import { upload, type Part } from './multipart'
import { IDENTITY, LANDLORD } from './rental-calls'

export const DONE = { status: 0, msg: '', ans: {} }
const ABOUT_PARAMETERS = /^没有(填写|上传)|填写有误$|只能填写一次$/
/** A refusal with these words. The status tells whether it is about the parameters (R39). */
export const refused = (msg: string) => ({ status: ABOUT_PARAMETERS.test(msg) ? 2 : 5, msg, ans: null })

export const PHOTO = readFileSync('src/assets/samples/face-1.jpg')
/** The first box of an MP4. */
export const VIDEO = Buffer.from('\0\0\0\u0018ftypmp42\0\0\0\0mp42isom', 'latin1')

export interface RentalSession {
  readonly token: string
  readonly id: number
  ask(endpoint: EndpointSpec, fields?: Json): Promise<Json>
  upload(endpoint: EndpointSpec, fields: Json, parts: readonly Part[]): Promise<Json>
}

/** Signs an openid in to rental. */
export async function openRental(mock: TestMock, openid: string): Promise<RentalSession> {
  const { ans } = await ask(mock, wxFetchUserinfo, { openid })
  const { token, id } = ans as { token: string; id: number }
  return {
    token,
    id,
    ask: (endpoint, fields = {}) => ask(mock, endpoint, fields, token),
    upload: (endpoint, fields, parts) => upload(mock, endpoint, token, fields, parts),
  }
}

export const IDENTITY_FILES: readonly Part[] = [
  ['portrait', PHOTO],
  ['idcardfront', PHOTO],
  ['idcardback', PHOTO],
]
export const LANDLORD_FILES: readonly Part[] = [
  ['property_cert_photo', PHOTO],
  ['lease_agreement_photo_url', PHOTO],
]
export const identify = (session: RentalSession) =>
  session.upload(userIdentification, IDENTITY, IDENTITY_FILES)
export const identifyLandlord = (session: RentalSession) =>
  session.upload(houseIdentification, LANDLORD, LANDLORD_FILES)

export const HOUSE: Json = {
  description_title: '南向两室',
  house_rent: 2800,
  house_size: 88.5,
  house_type: '两室一厅',
  longitude: 104.06,
  latitude: 30.66,
  rent_time_type: 2,
  rent_room_type: 1,
  payment_type: '1|3',
  house_number: 1201,
}
export async function newHouse(session: RentalSession, fields: Json = {}): Promise<number> {
  const { ans } = await session.ask(houseCreate, { ...HOUSE, ...fields })
  return (ans as { house_id: number }).house_id
}
export const addPhotos = (
  session: RentalSession,
  house_id: number,
  count = 1,
  room: Json = { rooms_type: 3 },
) =>
  session.upload(
    createHousePhoto,
    { house_id, ...room },
    Array.from({ length: count }, () => ['house_photo', PHOTO] as const),
  )
