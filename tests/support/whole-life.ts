// A person who leaves something in every place of the app, and a function that reads all those places.
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { useAccountDraft } from '@/features/account/draft'
import { markRead } from '@/features/announcements/read-marks'
import { changeDraft, keepDrafts } from '@/features/complaints/draft'
import { addPending } from '@/features/fees/pending'
import { rememberPath } from '@/features/house-picker/remembered-path'
import { chooseHouse, enter, setRelation } from '@/features/onboarding/draft'
import { ownerPhoneOf, setOwner } from '@/features/onboarding/owner-phone'
import { noteViewed } from '@/features/rental/kept'
import { useSearchState } from '@/features/rental/search-state'
import { rememberRow, rowOf, type FoundHouse } from '@/features/rental/seen-rows'
import { enter as enterHouse } from '@/features/rental-host/draft'
import { setPaper } from '@/features/rental-host/papers'
import { stagePhotos } from '@/features/rental-host/photos'
import { useProfileDraft } from '@/features/rental-host/profile'
import { writeDraft } from '@/features/repairs/drafts'
import { draftPicturesOf } from '@/features/repairs/pictures'
import { markKnown } from '@/features/repairs/read-marks'
import { myHouses } from '@/contract/weapp/houses'
import { clock } from '@/platform/clock'
import { ownFilePath } from '@/platform/own-files'
import { giveConsent } from '@/queries/consents'
import { offlineRead } from '@/queries/offline-reads'
import { queryClient } from '@/queries/query-client'
import { call, session } from '@/session/backend'
import { provenPhone, rememberProvenPhone } from '@/session/proven-phone'
import { useSentCodes } from '@/session/sms-codes'
import { filesBelow } from '../docs/repository'
import { stores } from './stores'
import { device, files } from './taro'

/** Values that belong to the owner and to nobody else. */
export const OF_OWNER = /19000000001|190\*{4}0001|林晓岚|晨曦家园|样例|甲乙|900001|20990101/

/** Every value that is anywhere: in stores, in variables beside them, in the query cache, in the storage and in the app's files. */
export const everywhere = (): string => {
  const cached = queryClient
    .getQueryCache()
    .getAll()
    .map(({ queryKey, state }) => [queryKey, state.data])
  const beside = [ownerPhoneOf(HOUSE_ID), provenPhone(), rowOf(HOUSE_ID)]
  const own = files.paths().filter((name) => name.startsWith(ownFilePath('')))
  // The initial state of a store comes from the build, for example the places of renting.
  const filled = stores().filter(({ isInitial }) => !isInitial)
  return JSON.stringify([filled, beside, cached, { ...localStorage }, own])
}

const HOUSE_ID = 900_001
const HOUSE = {
  houseId: HOUSE_ID,
  introduction: '晨曦家园1栋',
  communityName: '晨曦家园',
  communityIdentifier: '10002',
  buildingNumber: 1,
  unitNumber: 1,
  floorNumber: 1,
  houseNumber: 101,
}

/** Leaves what was typed and chosen in forms that were not sent. */
function leaveDrafts(): void {
  changeDraft('10002', { content: '样例投诉，电话19000000001' })
  keepDrafts()
  enter('form', { name: '样例甲', idNumber: '990000199104122468' })
  for (const kind of ['form', 'bindMore'] as const) {
    chooseHouse(kind, HOUSE)
    setRelation(kind, {})
  }
  writeDraft(String(HOUSE_ID), { describing: '样例报修' })
  draftPicturesOf(String(HOUSE_ID)).write([{ key: 1, path: '样例.jpg' }])
  rememberPath([{ id: '10002', name: '晨曦家园' }])
  useAccountDraft.setState({ name: '甲乙', phone: '19000000001' })
  enterHouse({ title: '样例房源，电话19000000001', districtName: '晨曦家园' })
  setPaper('idcardfront', { path: '样例.jpg' })
  useProfileDraft.setState({ values: { nickname: '甲乙' } })
  stagePhotos(HOUSE_ID, [{ path: '样例.jpg' }], { room: 'kitchen' })
  files.put('样例', 'image/jpeg', ownFilePath('样例.jpg'))
}

/** Leaves what was looked at, proven and begun. */
function leaveTraces(): void {
  markRead('10002', { id: HOUSE_ID, createdAt: clock.now() })
  markKnown([{ number: '20990101', state: 'NEW' }])
  const number = '20990101'
  addPending({
    communityIdentifier: '10002',
    billId: HOUSE_ID,
    number,
    amount: 1,
    at: clock.now(),
    submitted: false,
  })
  giveConsent('lowIncome')
  useSentCodes.setState({ login: { key: 'k', receiver: '19000000001', sentAt: 0, expiresAt: 1 } })
  rememberProvenPhone('19000000001')
  setOwner(HOUSE_ID, { phone: '19000000001', maskedPhone: '190****0001' })
  noteViewed({ houseId: HOUSE_ID, title: '晨曦家园', note: '', rent: '' })
  rememberRow({ houseId: HOUSE_ID, id: HOUSE_ID } as FoundHouse)
  useSearchState.setState({ place: { name: '晨曦家园', longitude: 104, latitude: 30 } })
}

/** The owner uses everything that stores something. */
export async function useEverything(): Promise<void> {
  device.loginCode = 'wx:resident-owner'
  await session.start()
  session.setCurrentHouse(HOUSE_ID)
  await queryClient.fetchQuery({ ...offlineRead(['my-houses']), queryFn: () => call(myHouses, {}) })
  leaveDrafts()
  leaveTraces()
}

const sources = filesBelow('src').filter((file) => /\.tsx?$/.test(file) && !/\.(h5|d)\.tsx?$/.test(file))
const textOf = (file: string) => readFileSync(file, 'utf8')

/** Loads every file that creates a store, so that the walk also finds stores that no page of this test uses. */
export async function loadAllStores(): Promise<void> {
  for (const file of sources)
    if (/\b(create<|personalStore[<(])/.test(textOf(file))) await import(path.resolve(file))
}

/** Files that hold something in a variable while the app lives. */
export const filesWithMemory = (): readonly { readonly file: string; readonly isErased: boolean }[] =>
  sources.flatMap((file) => {
    const text = textOf(file)
    const holds = /^(?:let \w|(?:export )?const \w+(?:: [^=\n]+)? = new (?:Map|Set|WeakMap)\b)/m.test(text)
    return holds ? [{ file: file.replace(/^src\//, ''), isErased: /\bonErase\(/.test(text) }] : []
  })
