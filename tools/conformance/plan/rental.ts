import type { Body, CallOptions, Run } from '../run'
import { lacks, objectIn, parts, rowsIn, textIn } from './values'

const HERE = { longitude: 116.4, latitude: 39.9 } as const
/** The radius is large, because a server searches within ten kilometres by default. */
const EVERYWHERE = { ...HERE, radius: 20_000 } as const
const HOUSE = {
  ...HERE,
  description_title: '接口核对',
  house_rent: 1000,
  house_size: 50,
  house_type: '1',
  rent_time_type: 2,
  rent_room_type: 1,
} as const
const PROFILE = {
  nickname: '样例',
  sex: 1,
  user_type: 1,
  self_description: '接口核对',
  addressProvince: '样例省',
  addressCity: '样例市',
  birthday: '1990-01-01',
  constellations: '摩羯座',
  education: '本科',
  occupation: '教师',
} as const

type Fields = Readonly<Record<string, unknown>> | string

/** Makes a call with the given input file under each of these form names. */
async function upload(
  run: Run,
  { token }: CallOptions,
  id: string,
  fields: Fields,
  input: 'face' | 'video',
  ...names: string[]
): Promise<Body | undefined> {
  const files = await parts(run, input, ...names)
  if (typeof files === 'string') return run.check(id, files, { token })
  return run.check(id, fields, { token, files })
}

async function identify(run: Run, as: CallOptions): Promise<void> {
  const number = run.need('id-number')
  const person: Fields =
    typeof number === 'string' ? number : { realname: '样例甲', idcardnumber: number['id-number'] }
  const owner: Fields =
    typeof number === 'string'
      ? number
      : { certname: '样例甲', idcardnumber: number['id-number'], property_cert_number: 'conformance-1' }
  await upload(run, as, 'rental.createUserinfo', PROFILE, 'face', 'portrait')
  await upload(run, as, 'rental.userIdentification', person, 'face', 'portrait', 'idcardfront', 'idcardback')
  const papers = ['property_cert_photo', 'lease_agreement_photo_url']
  await upload(run, as, 'rental.houseIdentification', owner, 'face', ...papers)
}

/** Puts a house on the market and takes it off again. */
async function letHouse(run: Run, as: CallOptions): Promise<void> {
  const made = await run.check('rental.houseCreate', HOUSE, as)
  const id = objectIn(made?.ans)?.house_id
  const house: Fields = id === undefined ? lacks('house of this run') : { house_id: id }
  const withHouse = (more: Readonly<Record<string, unknown>>): Fields =>
    typeof house === 'string' ? house : { ...house, ...more }
  await run.check('rental.updateHouseInfo', withHouse({ attr_name: 'house_rent', attr_value: '1100' }), as)
  const photo = await upload(
    run,
    as,
    'rental.createHousePhoto',
    // A public server requires both fields for every room.
    withHouse({ rooms_type: 3, rooms_area: 12, rooms_orientation: '南' }),
    'face',
    'house_photo',
  )
  const [photoId] = [objectIn(photo?.ans)?.id].flat()
  const changed: Fields = photoId === undefined ? lacks('photo') : { photo_id: photoId }
  await upload(run, as, 'rental.updateHousePhoto', changed, 'face', 'house_photo')
  const video = await upload(run, as, 'rental.createHouseVideo', house, 'video', 'house_video')
  const videoId = objectIn(video?.ans)?.id
  const other: Fields = videoId === undefined ? lacks('video') : { video_id: videoId }
  await upload(run, as, 'rental.updateHouseVideo', other, 'video', 'house_video')
  await run.check('rental.houseRelease', house, as)
  await run.check('rental.myHouseList', {}, as)
  // As a tenant finds it, and its landlord sees who asks for it.
  await run.check('rental.searchHouse', { ...HERE, radius: 1 }, as)
  await run.check('rental.houseDetail', house, as)
  await run.check('rental.preorders', { side: 'landlord' }, as)
  await run.check('rental.pulloffHouse', house, as)
  await run.check('rental.deleteHouseInfo', house, as)
}

/** Searches for a house and asks for a viewing. */
async function seek(run: Run, as: CallOptions): Promise<void> {
  const found = rowsIn((await run.check('rental.searchHouse', EVERYWHERE, as))?.ans)[0]
  const id: Fields = found ? { house_id: found.house_id } : lacks('house')
  const detail = objectIn((await run.check('rental.houseDetail', id, as))?.ans)
  const owner = detail?.owner_id
  const visit: Fields =
    found && owner !== undefined ? { owner_id: owner, house_id: found.house_id } : lacks('house')
  const preorder = (await run.check('rental.createPreorder', visit, as))?.ans
  const payment: Fields =
    preorder === undefined
      ? lacks('viewing request of this run')
      : { pre_order_id: preorder, return_url: 'https://wanjia.example/' }
  await run.check('rental.getPreorderPaymenturl', payment, as)
  await run.check('rental.preorders', { side: 'tenant' }, as)
}

/** Calls house rental as a landlord and as a tenant. */
export async function rental(run: Run): Promise<void> {
  const who = run.need('openid')
  const user = await run.check(
    'rental.wxFetchUserinfo',
    typeof who === 'string' ? who : { openid: who.openid },
  )
  const as: CallOptions = { token: textIn(objectIn(user?.ans)?.token) }
  await run.check('rental.me', {}, as)
  await run.check('rental.myHouseList', {}, as)
  await seek(run, as)
  await run.check('rental.getcode', {}, as)
  await run.check('rental.bindingStatus', {}, as)
  await run.check('rental.zhima', { refresh: 'N' }, as)
  await run.check('rental.getAuthUrl', {}, as)
  const invite = run.need('invite-code')
  await run.check(
    'rental.setcode',
    typeof invite === 'string' ? invite : { invite_code: invite['invite-code'] },
    as,
  )
  await identify(run, as)
  await letHouse(run, as)
  run.skip('rental.payToCustomer', 'it moves money and is no door for users: never called')
}
