import { ApiError } from '@/api/errors'
import type { LocalFile } from '@/api/ports'
import { facePhoto } from '@/contract/weapp/uploads'
import { toast } from '@/platform/feedback'
import { pictureToSend } from '@/platform/media'
import { withdrawConsent } from '@/queries/consents'
import { call } from '@/session/backend'
import { drafts, enter } from './draft'

/** In bytes, below 500 KB. */
const MAX_BYTES = 500_000

/** Scales a photo down and puts it into the form. It stays on this device until the application is sent. Rejects with a MediaFailure. */
export async function chooseFacePhoto(file: LocalFile): Promise<void> {
  const { path } = await pictureToSend(file, MAX_BYTES)
  dropFacePhoto()
  drafts.form.setState({ facePhoto: { path } })
}

/** Removes the face photo from the form. If it was uploaded for an application that was refused, the backend deletes it as well. */
export function dropFacePhoto(): void {
  const wasSent = drafts.form.getState().facePhoto?.uploadedFor !== undefined
  drafts.form.setState({ facePhoto: undefined })
  enter('form', { photo: undefined })
  if (!wasSent) return
  withdrawConsent('face').catch((error: unknown) => {
    if (!(error instanceof ApiError)) throw error
    toast('上传过的照片没有删除成功，请稍后到“设置 → 授权管理”撤回')
  })
}

/** Turns a failed upload into an error of the application, which in this case was certainly not sent. */
function notSent(error: unknown): unknown {
  if (!(error instanceof ApiError)) {
    const sentence = '照片没有处理成功，申请还没有提交。请返回“人脸照片”换一张'
    return new ApiError('business', { operation: facePhoto.id, sentence, cause: error })
  }
  if (!['offline', 'timeout'].includes(error.kind)) return error
  const sentence = '网络中断，照片没有上传完，申请还没有提交，请再试一次'
  return new ApiError('timeout', { operation: facePhoto.id, sentence, cause: error })
}

/**
 * Uploads the chosen photo for the house (2.3.1) and gives its address. A photo that was uploaded for this house is not sent again. Rejects
 * with an ApiError.
 */
export async function uploadFacePhoto(): Promise<string> {
  const { house, facePhoto: chosen, values } = drafts.form.getState()
  if (!house || !chosen)
    throw new ApiError('business', { operation: facePhoto.id, sentence: '请先选择一张人脸照片' })
  if (values.photo !== undefined && chosen.uploadedFor === house.houseId) return values.photo
  const { communityIdentifier, buildingNumber, unitNumber, floorNumber, houseNumber } = house
  const numbers = { communityIdentifier, buildingNumber, unitNumber, floorNumber, houseNumber }
  try {
    const photo = await call(facePhoto, { ...numbers, file: { path: chosen.path } })
    enter('form', { photo })
    drafts.form.setState({ facePhoto: { path: chosen.path, uploadedFor: house.houseId } })
    return photo
  } catch (error) {
    throw notSent(error)
  }
}
