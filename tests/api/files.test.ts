import { filesOf, PICTURES_LIMIT, readForm } from '@/api/files'
import { ApiError } from '@/api/errors'
import { createHousePhoto, updateHousePhoto } from '@/contract/rental/media'
import { userIdentification } from '@/contract/rental/users'
import { facePhoto } from '@/contract/weapp/uploads'
import { houses } from '@/contract/weapp/places'
import { fakeTransport, ok } from './fakes'

const file = { path: 'wxfile://1.jpg' }
const refusal = (call: () => unknown): ApiError => {
  try {
    call()
  } catch (error) {
    if (error instanceof ApiError) return error
  }
  throw new Error('nothing was thrown')
}

test('文件按约定的名字和次序上传，没有文件的接口没有', () => {
  const photo = { name: 'house_photo', file }
  expect(filesOf(facePhoto, { file })).toEqual([{ name: 'file', file }])
  expect(filesOf(updateHousePhoto, { files: { house_photo: file } })).toEqual([photo])
  expect(filesOf(createHousePhoto, { files: { house_photo: [file, file] } })).toEqual([photo, photo])
  expect(filesOf(houses, {})).toEqual([])
  const files = { idcardback: file, portrait: file, idcardfront: file }
  expect(filesOf(userIdentification, { files }).map(({ name }) => name)).toEqual([
    'portrait',
    'idcardfront',
    'idcardback',
  ])
})

test('缺少文件时拒绝，说出是哪个', () => {
  expect(refusal(() => filesOf(facePhoto, {})).paths).toEqual(['file'])
  expect(refusal(() => filesOf(createHousePhoto, { files: { house_photo: [] } })).paths).toEqual([
    'files.house_photo',
  ])
  const some = { portrait: file, idcardfront: file }
  expect(refusal(() => filesOf(userIdentification, { files: some })).paths).toEqual(['files.idcardback'])
})

test('照片合起来超过960KB时不发出，用一句话说明；视频不算在内', async () => {
  const jpeg = new Uint8Array(PICTURES_LIMIT / 2).fill(1)
  jpeg.set([0xff, 0xd8, 0xff])
  const video = new Uint8Array(PICTURES_LIMIT)
  video.set([0, 0, 0, 24, 0x66, 0x74, 0x79, 0x70])
  const transport = { ...fakeTransport(() => ok({})), readFile: async () => jpeg }
  const parts = [1, 2].map(() => ({ name: 'house_photo', file }))
  const told: string[] = []
  const form = await readForm(transport, 'rental.x', {}, parts, (done, all) => told.push(`${done}/${all}`))
  expect(form.body.byteLength).toBeGreaterThan(PICTURES_LIMIT)
  expect(told).toEqual(['1/2', '2/2'])
  const three = [...parts, { name: 'house_photo', file }]
  await expect(readForm(transport, 'rental.x', {}, three)).rejects.toMatchObject({
    kind: 'business',
    sentence: '照片合起来太大，请减少几张或选小一些的照片',
  })
  const videos = { ...transport, readFile: async () => video }
  expect((await readForm(videos, 'rental.x', {}, three)).contentType).toMatch(
    /^multipart\/form-data; boundary=/,
  )
})
