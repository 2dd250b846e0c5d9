import { fileOf } from '@/api/files'
import { ApiError } from '@/api/errors'
import { createHousePhoto, updateHousePhoto } from '@/contract/rental/media'
import { userIdentification } from '@/contract/rental/users'
import { facePhoto } from '@/contract/weapp/uploads'
import { houses } from '@/contract/weapp/places'

const file = { path: 'wxfile://1.jpg' }
const refusal = (call: () => unknown): ApiError => {
  try {
    call()
  } catch (error) {
    if (error instanceof ApiError) return error
  }
  throw new Error('nothing was thrown')
}

test('一个文件按约定的名字上传，没有文件的接口没有', () => {
  expect(fileOf(facePhoto, { file })).toEqual({ name: 'file', file })
  expect(fileOf(updateHousePhoto, { files: { house_photo: file } })).toEqual({ name: 'house_photo', file })
  expect(fileOf(createHousePhoto, { files: { house_photo: [file] } })).toEqual({ name: 'house_photo', file })
  expect(fileOf(houses, {})).toBeUndefined()
})

test('缺少文件时拒绝，说出是哪个', () => {
  expect(refusal(() => fileOf(facePhoto, {})).paths).toEqual(['file'])
  expect(refusal(() => fileOf(createHousePhoto, { files: { house_photo: [] } })).paths).toEqual([
    'files.house_photo',
  ])
  const some = { portrait: file, idcardfront: file }
  expect(refusal(() => fileOf(userIdentification, { files: some })).paths).toEqual(['files.idcardback'])
})

test('一次多个文件还不能上传，明确拒绝', () => {
  for (const call of [
    () => fileOf(createHousePhoto, { files: { house_photo: [file, file] } }),
    () => fileOf(userIdentification, { files: { portrait: file, idcardfront: file, idcardback: file } }),
  ])
    expect(refusal(call)).toMatchObject({ kind: 'contract', sentence: '暂不支持一次上传多个文件' })
})
