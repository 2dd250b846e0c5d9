import { useState } from 'react'
import { ApiError } from '@/api/errors'
import type { LocalFile } from '@/api/ports'
import { facePhoto } from '@/contract/weapp/uploads'
import { pictureToSend } from '@/platform/media'
import { isNoPicture, NO_PICTURE } from '@/platform/media-failure'
import { call } from '@/session/backend'
import { useSubmit } from '@/shared/use-submit'
import { drafts, enter } from './draft'
import type { House } from './form-values'
import { sentenceFor } from './messages'

/** Below 500 KB. */
const MAX_BYTES = 500_000

interface Upload {
  readonly file: LocalFile
  readonly house: House
}

export const uploadSentence = (error: unknown): string =>
  error instanceof ApiError
    ? sentenceFor(error, 'facePhoto')
    : isNoPicture(error)
      ? NO_PICTURE
      : '照片没有处理成功，请重新拍摄或换一张'

/** Takes the face photo out of the form: another one is wanted, or none. */
export function dropFacePhoto(): void {
  drafts.form.setState({ facePhoto: undefined })
  enter('form', { photo: undefined })
}

/** The face photo's way to the backend (2.3.1): made small, sent under the house, its address into the form. */
export function useFacePhoto() {
  const [percent, setPercent] = useState(0)
  const uploading = useSubmit(async ({ file, house }: Upload) => {
    const { communityIdentifier, buildingNumber, unitNumber, floorNumber, houseNumber } = house
    const numbers = { communityIdentifier, buildingNumber, unitNumber, floorNumber, houseNumber }
    const small = await pictureToSend(file, MAX_BYTES)
    return call(facePhoto, { ...numbers, file: small }, { onProgress: setPercent })
  })

  const upload = async (file: LocalFile) => {
    const { house } = drafts.form.getState()
    if (!house) return
    setPercent(0)
    enter('form', { photo: undefined })
    drafts.form.setState({ facePhoto: { path: file.path } })
    const sent = await uploading.send({ file, house })
    // Meanwhile another house or another photo may have been chosen: this answer is nobody's any more.
    const now = drafts.form.getState()
    if (!sent.ok || now.house?.houseId !== house.houseId || now.facePhoto?.path !== file.path) return
    enter('form', { photo: sent.value })
    drafts.form.setState({ facePhoto: { path: file.path, uploadedFor: house.houseId } })
  }
  return { upload, uploading, percent }
}
