import { useState } from 'react'
import { Notice } from '@/components/notice'
import { isNoPicture, NO_PICTURE } from '@/platform/media-failure'
import { scrollToTop } from '@/platform/scroll'
import { useSubmit } from '@/shared/use-submit'
import { drafts } from '../draft'
import { chooseFacePhoto } from '../face-photo'
import { FaceConsent } from './face-consent'
import { FaceDeclined } from './face-declined'
import { useFlowNavigation } from './flow-context'
import { FacePhotoPreview } from './face-photo-preview'
import { FacePhotoSource } from './face-photo-source'
import { StepFrame } from './step-frame'

const problemOf = (error: unknown) =>
  isNoPicture(error) ? NO_PICTURE : '照片没有处理成功，请重新拍摄或换一张'

/** The step for the face photo of 2.4.1. Residents who do not want to give one are told where to go (decision 003). */
export function FaceStep() {
  const { next } = useFlowNavigation()
  const choosing = useSubmit(chooseFacePhoto)
  const consented = drafts.form((draft) => draft.consented)
  const facePhoto = drafts.form((draft) => draft.facePhoto)
  const [declined, setDeclined] = useState(false)
  const [asked, setAsked] = useState(false)
  const busy = choosing.state === 'busy'

  const goOn = () => {
    if (facePhoto && consented) return next()
    setAsked(true)
    scrollToTop()
  }
  if (declined) return <FaceDeclined onBack={() => setDeclined(false)} />
  return (
    <StepFrame primary={{ text: '下一步', onTap: goOn, disabled: busy }}>
      {asked && consented && !facePhoto ? <Notice kind="danger">请先选择一张人脸照片</Notice> : null}
      <FaceConsent busy={busy} demanded={asked} onDecline={() => setDeclined(true)} />
      {choosing.error ? <Notice kind="danger">{problemOf(choosing.error)}</Notice> : null}
      {consented && facePhoto ? <FacePhotoPreview path={facePhoto.path} /> : null}
      {consented && !facePhoto ? (
        <FacePhotoSource onPicture={async (file) => void (await choosing.send(file))} />
      ) : null}
    </StepFrame>
  )
}
