import { ApiError, failedWith, sentenceOf } from '@/api/errors'
import type { LocalFile } from '@/api/ports'
import type { Output } from '@/contract/core/endpoint'
import { idCardPhoto } from '@/contract/weapp/uploads'
import { pictureToSend, readBase64 } from '@/platform/media'
import { isNoPicture, NO_PICTURE } from '@/platform/media-failure'
import { removeOwnFile } from '@/platform/own-files'
import { call } from '@/session/backend'
import { cleanIdNumber } from '@/shared/clean-number'
import { useSubmit } from '@/shared/use-submit'
import type { FormValues } from './form-values'
import { nationOf } from './nations'

/** Small print has to stay legible. The base64 text is a third longer than this. */
const MAX_BYTES = 1024 * 1024

export type ReadCard = Output<typeof idCardPhoto>

async function recognise(file: LocalFile): Promise<ReadCard> {
  const small = await pictureToSend(file, MAX_BYTES)
  const image = await readBase64(small)
  removeOwnFile(small.path)
  return call(idCardPhoto, { image })
}

/** What was read from the card, as form values. Fields that could not be read are left to be typed. */
export function fieldsOf(card: ReadCard): Partial<FormValues> {
  const { name, idNumber, sex, birth, nation, address } = card
  const filled = {
    name: name?.trim(),
    idNumber: idNumber && cleanIdNumber(idNumber),
    sex,
    birth,
    nation: nation && nationOf(nation),
    address: address?.trim(),
  }
  return Object.fromEntries(Object.entries(filled).filter(([, value]) => value !== undefined && value !== ''))
}

/** Says why nothing was read, and that typing works as well. */
export function notRecognisedSentence(error: unknown): string {
  if (failedWith(error, idCardPhoto, 'invalid'))
    return '没有识别出身份证。请把证件人像面放平、光线充足，重新拍摄；也可以直接在下面手工填写。'
  return error instanceof ApiError
    ? `${sentenceOf(error)}。也可以直接在下面手工填写。`
    : `${isNoPicture(error) ? NO_PICTURE : '照片没有读取成功，请换一张'}；也可以直接在下面手工填写。`
}

/** Reads the ID card (2.3.2). The picture is not stored (R25). */
export const useIdCard = () => useSubmit(recognise)
