import type { Body, Run } from '../run'
import { fileToSend } from '../mock-doors'
import { findHouse } from './places'
import { both, residentToken, verified, wxCodes } from './sign-in'
import { houseNumbers, lacks, numbersOf, objectIn, parts, rowsIn, textIn } from './values'

export interface Resident {
  readonly token?: string
  /** The token of the account that this run has registered. */
  readonly newToken?: string
}

const FORM = {
  name: '样例甲',
  sex: 1,
  birth: 19900101,
  nation: '汉族',
  address: '样例省样例市灯火路1号',
  zzmm: 0,
  tyjr: 0,
  dibao: 0,
  shangfang: 0,
  job: '教师',
  company: '样例有限公司',
} as const

/** The fields that both kinds of application share: the applicant is the owner of an empty house. */
const RELATION = { role: 1, status: 1, use: 1, xingzhi: 1, type: 1 } as const

async function reads(run: Run, token: string | undefined, communities: readonly Body[]): Promise<void> {
  await run.check('weapp.profile', {}, { token })
  await run.check('weapp.personalData', {}, { token })
  await run.check('weapp.consents', {}, { token })
  const list = await run.check('weapp.myHouses', {}, { token })
  const mine = rowsIn(list?.data).find(({ house_id: id }) => id !== undefined)
  const detail = mine ? { id: mine.house_id, role: Number(mine.role ?? 1) } : lacks('bound house')
  await run.check('weapp.houseDetail', detail, { token })
  await household(run, token, mine)
  const owned = await findHouse(run, token, communities, run.given('owner-house'))
  await run.check('weapp.houseOwner', owned === undefined ? lacks('house') : { id: owned }, { token })
  const card = run.need('id-card')
  const image =
    typeof card === 'string'
      ? card
      : Buffer.from((await fileToSend(card['id-card'])).bytes).toString('base64')
  await run.check('weapp.idCardPhoto', typeof card === 'string' ? card : { image }, { token })
}

async function fees(run: Run, token: string | undefined, where: Body | string): Promise<void> {
  const due = await run.check('weapp.orders', typeof where === 'string' ? where : { ...where, paied: 0 }, {
    token,
  })
  const id = rowsIn(due?.data)[0]?.id
  await run.check('weapp.order', id === undefined ? lacks('bill') : { id }, { token })
  await run.check('weapp.payments', where, { token })
}

/** The household of a bound house. What would change somebody's rights or end a membership is not tried on people who live there. */
async function household(run: Run, token: string | undefined, mine: Body | undefined): Promise<void> {
  const where = textIn(mine?.community_identifier ?? undefined) ?? mine?.community_identifier
  const asked =
    where === undefined
      ? lacks('community of a house')
      : { community_identifier: String(where), type: 'shouquan' }
  await run.check('weapp.managedHouses', asked, { token })
  for (const id of [
    'weapp.addMember',
    'weapp.changeManagement',
    'weapp.changePayment',
    'weapp.unbind',
    'weapp.removeHouse',
    'weapp.activate',
  ])
    run.skip(id, 'it would change the rights or the membership of somebody who lives there')
}

async function communityReads(
  run: Run,
  token: string | undefined,
  communities: readonly Body[],
): Promise<void> {
  const identifier = run.given('community') ?? textIn(communities[0]?.community_identifier)
  const inCommunity = identifier === undefined ? lacks('community') : { community_identifier: identifier }
  const news = await run.check('weapp.announcements', inCommunity, { token })
  const id = rowsIn(objectIn(news?.data)?.data)[0]?.announcement_id
  const one = id === undefined ? lacks('announcement') : { announcement_id: id }
  await run.check('weapp.announcement', one, { token })
  const files = await parts(run, 'face', 'file')
  if (typeof files === 'string') await run.check('weapp.picture', files, { token })
  else await run.check('weapp.picture', {}, { token, files })
  await fees(run, token, inCommunity)
  const categories = await run.check('weapp.complaintCategories', {}, { token })
  const category = rowsIn(categories?.data)[0]?.id
  const complaint =
    typeof inCommunity === 'string' || category === undefined
      ? lacks('community or category')
      : { ...inCommunity, suggestion_category_id: category, content: '接口核对' }
  await run.check('weapp.newComplaint', complaint, { token })
  await run.check('weapp.complaints', inCommunity, { token })
  const repair =
    typeof inCommunity === 'string'
      ? inCommunity
      : { ...inCommunity, possion: '接口核对', description: '接口核对' }
  await run.check('weapp.newRepair', repair, { token })
  await run.check('weapp.repairs', inCommunity, { token })
}

/** Signs in as a registered resident by a code and by a password. */
async function signIns(run: Run, code: () => Readonly<Record<string, string>> | string): Promise<void> {
  if (!run.options.write) {
    for (const id of ['weapp.sendCode', 'weapp.loginByPhone', 'weapp.loginByPassword'])
      await run.check(id, {})
    return
  }
  const phone = run.need('phone')
  const login = await verified(run, 'login', run.given('phone'))
  await run.check('weapp.loginByPhone', typeof login === 'string' ? login : both(login, code()))
  const known = run.need('phone', 'password')
  const named = typeof known === 'string' ? known : { username: known.phone, password: known.password }
  await run.check('weapp.loginByPassword', typeof phone === 'string' ? phone : both(named, code()))
}

async function registered(run: Run): Promise<string | undefined> {
  const phone = run.given('new-phone')
  const code = await verified(run, 'register', phone)
  const fresh = run.need('fresh-wx-code', 'password')
  const rest =
    typeof fresh === 'string'
      ? fresh
      : { code: fresh['fresh-wx-code'], password: fresh.password, name: '样例', avatar: 'avatar' }
  const session = await run.check('weapp.register', both(code, rest))
  return textIn(session?.access_token)
}

async function ownerStep(run: Run, token: string | undefined, communities: readonly Body[]): Promise<void> {
  const house = run.need('owner-house')
  if (typeof house === 'string') return run.skip('weapp.verifyOwnerCode', house)
  const id = await findHouse(run, token, communities, house['owner-house'])
  const answer = await run.check('weapp.houseOwner', id === undefined ? lacks('house') : { id }, { token })
  // The full number is used for this call only, as in the app (R21).
  const phone = textIn(objectIn(answer?.data)?.people_phone)
  const code = await verified(run, 'yezhu', phone, { community_house_name: '接口核对' })
  await run.check('weapp.verifyOwnerCode', code, { token })
}

async function forms(run: Run, token: string | undefined, communities: readonly Body[]): Promise<void> {
  const verify = await verified(run, 'verify', run.given('new-phone'))
  await run.check('weapp.securityPhone', verify, { token })
  await ownerStep(run, token, communities)
  const numbers = numbersOf(run.given('free-house'))
  const files = await parts(run, 'face', 'file')
  const where = numbers ? houseNumbers(numbers) : '--free-house is not given'
  const photo = await run.check('weapp.facePhoto', typeof files === 'string' ? files : where, {
    token,
    files: typeof files === 'string' ? [] : files,
  })
  const house = numbers ? await findHouse(run, token, communities, run.given('free-house')) : undefined
  const known = run.need('new-phone', 'id-number')
  const form =
    typeof known === 'string'
      ? known
      : {
          ...FORM,
          ...RELATION,
          phone: known['new-phone'],
          idcard: known['id-number'],
          house_id: house,
          photo: photo?.data,
        }
  await run.check('weapp.submitForm', house === undefined ? lacks('free house') : form, { token })
  await run.check('weapp.myHouses', {}, { token })
}

/** Records a consent for the new account and then deletes the account, which also ends its pending applications. */
async function ownData(run: Run, token: string | undefined): Promise<void> {
  await run.check('weapp.recordConsent', { scope: 2, version: '1', given: 1 }, { token })
  const code = await verified(run, 'verify', run.given('new-phone'))
  await run.check('weapp.deleteAccount', code, { token })
}

/** Applies for a further house and withdraws the application. */
async function oneMore(run: Run, token: string | undefined, communities: readonly Body[]): Promise<void> {
  const free = run.given('free-house')
  const house = free === undefined ? undefined : await findHouse(run, token, communities, free)
  const phone = run.need('phone')
  const application = typeof phone === 'string' ? phone : { phone: phone.phone, house_id: house, ...RELATION }
  await run.check('weapp.bindMoreHouses', house === undefined ? lacks('free house') : application, { token })
  const list = run.options.write ? await run.check('weapp.myHouses', {}, { token }) : undefined
  const pending = rowsIn(list?.data).find(
    ({ shenhe_id: id, status }) => id !== undefined && Number(status) === 2,
  )
  await run.check('weapp.application', pending ? { id: pending.shenhe_id } : lacks('pending application'), {
    token,
  })
  await run.check(
    'weapp.cancelApplication',
    pending ? { id: pending.shenhe_id } : lacks('pending application'),
    {
      token,
    },
  )
}

/** Applies for a correction and withdraws the application. */
async function correct(run: Run, token: string | undefined): Promise<void> {
  await run.check('weapp.correctPerson', { job: '教师' }, { token })
  if (!run.options.write) return
  const own = await run.check('weapp.personalData', {}, { token })
  const waiting = rowsIn(objectIn(own?.data)?.applications).find(
    ({ shenhe_type: type, status }) => type === '修改个人信息' && Number(status) === 2,
  )
  if (waiting) await run.check('weapp.cancelApplication', { id: waiting.id }, { token })
}

/** Calls the residents' API. Its tokens are also used for the property platform's extensions. */
export async function weapp(run: Run): Promise<Resident> {
  const code = wxCodes(run)
  const token = await residentToken(run, code)
  const communities = rowsIn((await run.check('weapp.communities', {}, { token }))?.data)
  await run.probeDistrict(token)
  await findHouse(run, token, communities)
  await reads(run, token, communities)
  await communityReads(run, token, communities)
  await run.check('weapp.openid', code(), { token })
  await run.check('weapp.permissions', {}, { token })
  await run.check('weapp.initialize', {}, { token })
  await oneMore(run, token, communities)
  await correct(run, token)
  await signIns(run, code)
  const newToken = run.options.write ? await registered(run) : undefined
  if (run.options.write) await forms(run, newToken, communities)
  return { token, newToken }
}

/** Makes the calls that end accounts and sessions. They come last, because no other call works afterwards. */
export async function weappEnd(run: Run, { token, newToken }: Resident): Promise<void> {
  if (run.options.write) await ownData(run, newToken)
  const fresh = await run.check('weapp.refreshToken', {}, { token })
  await run.check('weapp.logout', {}, { token: textIn(fresh?.access_token) })
}
