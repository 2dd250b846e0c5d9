import fc from 'fast-check'
import type { EndpointSpec } from '@/contract/core/endpoint'
import {
  createHousePhoto,
  createHouseVideo,
  FILE_PATH,
  updateHousePhoto,
  updateHouseVideo,
} from '@/contract/rental/media'
import { createUserinfo, houseIdentification, userIdentification } from '@/contract/rental/users'
import { facePhoto } from '@/contract/weapp/uploads'
import { storedPicture } from '~mock/runtimes/stored-picture'
import { checkFile } from '~mock/world/rental/media'
import { createTestMock, MOCK_ORIGIN, type Json, type TestMock } from '~tests/support/mock'
import { upload } from './multipart'
import { HEAVY_PNG, pngOf } from './pictures'
import { IDENTITY, LANDLORD, PROFILE } from './rental-calls'
import {
  addPhotos,
  HOUSE,
  identify,
  newHouse,
  openRental,
  PHOTO,
  refused,
  VIDEO,
  type RentalSession,
} from './rental-session'
import { stateOf } from './state'

const BAD_PHOTOS = [
  ['不是图片', Buffer.from('这不是图片'), '请上传JPG或PNG格式的照片'],
  ['是视频', VIDEO, '请上传JPG或PNG格式的照片'],
  ['太小', pngOf(99, 300), '照片太小，宽高不能少于100像素'],
  ['边太长', pngOf(300, 9_000), '照片太大，不能超过2MB或8000像素'],
  ['超过2MB', HEAVY_PNG, '照片太大，不能超过2MB或8000像素'],
] as const
const BAD_VIDEOS = [
  ['是照片', PHOTO, '请上传MP4格式的视频'],
  ['是空的', Buffer.alloc(0), '请上传MP4格式的视频'],
  ['超过5MB', Buffer.concat([VIDEO, Buffer.alloc(5 * 1024 * 1024)]), '视频太大，不能超过5MB'],
] as const

interface Door {
  readonly endpoint: EndpointSpec
  /** The fields of the call, after everything that it needs was done. */
  fields(session: RentalSession): Promise<Json>
}

const ofHouse = async (session: RentalSession) => ({ house_id: await newHouse(session), rooms_type: 3 })

const PHOTO_DOORS: readonly Door[] = [
  { endpoint: createUserinfo, fields: async () => PROFILE },
  { endpoint: userIdentification, fields: async () => IDENTITY },
  {
    endpoint: houseIdentification,
    fields: async (session) => {
      await identify(session)
      return LANDLORD
    },
  },
  { endpoint: createHousePhoto, fields: ofHouse },
  {
    endpoint: updateHousePhoto,
    fields: async (session) => {
      const { ans } = await addPhotos(session, await newHouse(session))
      return { photo_id: (ans as { id: number[] }).id[0] }
    },
  },
]

const VIDEO_DOORS: readonly Door[] = [
  { endpoint: createHouseVideo, fields: ofHouse },
  {
    endpoint: updateHouseVideo,
    fields: async (session) => {
      const house_id = await newHouse(session)
      const { ans } = await session.upload(createHouseVideo, { house_id }, [['house_video', VIDEO]])
      return { video_id: (ans as { id: number }).id }
    },
  },
]

const table = (
  doors: readonly Door[],
  good: Uint8Array,
  bad: readonly (readonly [string, Uint8Array, string])[],
) =>
  doors.flatMap((door) =>
    Object.keys(door.endpoint.files ?? {}).flatMap((part) =>
      bad.map(
        ([what, bytes, msg]) => [door.endpoint.id, part, what, msg, { door, part, bytes, good }] as const,
      ),
    ),
  )

test.each([...table(PHOTO_DOORS, PHOTO, BAD_PHOTOS), ...table(VIDEO_DOORS, VIDEO, BAD_VIDEOS)])(
  '%s 的%s%s时拒绝：%4$s，什么都不留',
  async (_, __, ___, msg, { door, part, bytes, good }) => {
    const mock = createTestMock()
    const session = await openRental(mock, 'somebody')
    const fields = await door.fields(session)
    const before = stateOf(mock)
    const parts = Object.keys(door.endpoint.files ?? {}).map(
      (name) => [name, name === part ? bytes : good] as const,
    )
    expect(await session.upload(door.endpoint, fields, parts)).toEqual(refused(msg))
    expect(stateOf(mock)).toEqual(before)
  },
)

test('几张照片里有一张不行，一张也不留；合起来超过6MB时说明', async () => {
  const mock = createTestMock()
  const session = await openRental(mock, 'somebody')
  const house_id = await newHouse(session)
  const before = stateOf(mock)
  const send = (files: readonly Uint8Array[]) =>
    session.upload(
      createHousePhoto,
      { house_id, rooms_type: 3 },
      files.map((bytes) => ['house_photo', bytes] as const),
    )
  expect(await send([PHOTO, PHOTO, pngOf(9, 9)])).toMatchObject({ status: 5 })
  const heavy = Buffer.concat([pngOf(300, 300), Buffer.alloc(1_900_000)])
  expect(await send([heavy, heavy, heavy, heavy])).toMatchObject({ status: 2, msg: '请求内容超过6MB' })
  expect(stateOf(mock)).toEqual(before)
})

const get = (mock: TestMock, path: string, token?: string) =>
  mock.handle(new Request(MOCK_ORIGIN + path, { headers: token === undefined ? {} : { token } }))

test('/file 只给存下的文件：没有的、系统之外的、别的系统的照片都没有', async () => {
  const mock = createTestMock()
  const session = await openRental(mock, 'somebody')
  const { ans } = await addPhotos(session, await newHouse(session, HOUSE), 2)
  const { url } = ans as { url: string[] }
  for (const path of url) {
    const answer = await get(mock, `${FILE_PATH}/${path}`)
    expect(Buffer.from(await answer.arrayBuffer()).equals(PHOTO)).toBe(true)
  }
  const numbers = { building_number: 1, unit_number: 1, floor_number: 1, house_number: 101 }
  const token = await mock.signIn('resident-new')
  const face = await upload(mock, facePhoto, token, { community_identifier: 10002, ...numbers }, [
    ['file', PHOTO],
  ])
  const kept = new URL(String(face.data)).pathname
  expect((await get(mock, kept)).status).toBe(200)
  for (const path of [
    kept,
    kept.slice(1),
    '',
    '/',
    'data/',
    'data/../secret',
    `data/${kept}`,
    '../package.json',
  ]) {
    const answer = await get(mock, `${FILE_PATH}/${path}`, session.token)
    expect([path, answer.status]).toEqual([path, 404])
  }
})

test('预览里图片的地址：房源的照片和视频都在，证件不在', async () => {
  const mock = createTestMock()
  const { rentalMedia, photos } = mock.world.tables
  const addressOf = (path: string) => `${MOCK_ORIGIN}${FILE_PATH}/${path}`
  for (const kind of ['photo', 'video'] as const) {
    const path = rentalMedia.all().find((media) => media.kind === kind)?.path ?? ''
    expect(storedPicture(mock, addressOf(path))?.type).toMatch(kind === 'photo' ? /^image/ : /^video/)
  }
  const session = await openRental(mock, 'somebody')
  await identify(session)
  const paper = photos.all().find(({ privateTo }) => privateTo !== undefined)
  expect(paper).toBeDefined()
  expect(storedPicture(mock, addressOf(String(paper?.path)))).toBeUndefined()
  expect(storedPicture(mock, 'https://files.example/data/a.jpg')).toBeUndefined()
})

test('无论文件里是什么字节，检查都说得出行不行', () => {
  const heads = [[0xff, 0xd8, 0xff], [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a], []]
  const bytes = fc
    .tuple(fc.constantFrom(...heads), fc.uint8Array({ maxLength: 80 }))
    .map(([head, rest]) => Uint8Array.from([...head, ...rest]))
  fc.assert(
    fc.property(bytes, fc.constantFrom('photo' as const, 'video' as const), (file, kind) => {
      expect(checkFile(file, kind)).toBeDefined()
    }),
    { numRuns: 500 },
  )
})
