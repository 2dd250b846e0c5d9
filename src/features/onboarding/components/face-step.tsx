import { useState } from 'react'
import { Notice } from '@/components/notice'
import { scrollToTop } from '@/platform/scroll'
import { drafts } from '../draft'
import { useFacePhoto } from '../use-face-photo'
import { FaceConsent } from './face-consent'
import { FaceDeclined } from './face-declined'
import { useFlowNavigation } from './flow-context'
import { FacePhotoPreview } from './face-photo-preview'
import { FacePhotoSource } from './face-photo-source'
import { StepFrame } from './step-frame'

/** The face photo for 2.4.1; who does not want to give one is told where to go (decision 003). */
export function FaceStep() {
  const { next } = useFlowNavigation()
  const { upload, uploading, percent } = useFacePhoto()
  const consented = drafts.form((draft) => draft.consented)
  const facePhoto = drafts.form((draft) => draft.facePhoto)
  const sent = drafts.form((draft) => draft.values.photo !== undefined)
  const [declined, setDeclined] = useState(false)
  const [asked, setAsked] = useState(false)
  const busy = uploading.state === 'busy'

  const goOn = () => {
    if (sent && consented) return next()
    setAsked(true)
    scrollToTop()
  }
  if (declined) return <FaceDeclined onBack={() => setDeclined(false)} />
  return (
    <StepFrame primary={{ text: '下一步', onTap: goOn, disabled: busy }}>
      {asked && consented && !sent ? <Notice kind="danger">请先上传一张人脸照片</Notice> : null}
      <FaceConsent busy={busy} demanded={asked} onDecline={() => setDeclined(true)} />
      {consented && facePhoto ? (
        <FacePhotoPreview
          path={facePhoto.path}
          busy={busy}
          percent={percent}
          error={uploading.error}
          onUpload={upload}
        />
      ) : null}
      {consented && !facePhoto ? <FacePhotoSource onPicture={upload} /> : null}
    </StepFrame>
  )
}
