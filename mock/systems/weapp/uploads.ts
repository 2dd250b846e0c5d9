import { facePhoto, idCardPhoto, picture } from '@/contract/weapp/uploads'
import { handle } from '../../server/handler'
import { readIdCard } from '../../world/people/id-cards'
import { storeFacePhoto, storePicture, type PhotoProblem } from '../../world/people/photos'
import { houseKey } from '../../world/places/tables'

const WORDS: Readonly<Record<PhotoProblem, { msg: string; message: string }>> = {
  notAnImage: { msg: '请上传JPG或PNG格式的照片', message: '传递的file不是图片' },
  tooSmall: { msg: '照片太小，请重新拍摄', message: '传递的file宽高不足100像素' },
  tooLarge: { msg: '照片太大，请压缩后重试', message: '传递的file超过2MB或8000像素' },
}

const face = handle(facePhoto, ({ world, caller, file, fail, origin }, numbers) => {
  const house = world.tables.houses.first('numbers', houseKey(numbers))
  if (!house) return fail('invalid', { msg: '没有查找到该房屋', message: '没有根据房屋号码查找到房屋' })
  const photo = storeFacePhoto(world, house, file.bytes, caller?.subject)
  return typeof photo === 'string' ? fail('invalid', WORDS[photo]) : origin + photo.path
})

const anyPicture = handle(picture, ({ world, file, fail, origin }) => {
  const kept = storePicture(world, file.bytes)
  return typeof kept === 'string' ? fail('invalid', WORDS[kept]) : origin + kept.path
})

const idCard = handle(idCardPhoto, ({ fail }, { image }) => readIdCard(image) ?? fail('invalid'), {
  sentence: (wire) => `传递的${wire}字段为空`,
})

export const uploadHandlers = [face, anyPicture, idCard]
