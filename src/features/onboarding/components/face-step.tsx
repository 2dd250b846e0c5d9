import { useState } from 'react'
import { Notice } from '@/components/notice'
import { scrollToTop } from '@/platform/scroll'
import { drafts } from '../draft'
import { usePortrait } from '../use-portrait'
import { FaceConsent } from './face-consent'
import { FaceDeclined } from './face-declined'
import { useMoves } from './flow-context'
import { PortraitPreview } from './portrait-preview'
import { PortraitSource } from './portrait-source'
import { StepFrame } from './step-frame'

/** The portrait for 2.4.1; who does not want to give one is told where to go (decision 003). */
export function FaceStep() {
  const { next } = useMoves()
  const { upload, uploading, percent } = usePortrait()
  const consented = drafts.form((draft) => draft.consented)
  const portrait = drafts.form((draft) => draft.portrait)
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
      {consented && portrait ? (
        <PortraitPreview
          path={portrait.path}
          busy={busy}
          percent={percent}
          error={uploading.error}
          onUpload={upload}
        />
      ) : null}
      {consented && !portrait ? <PortraitSource onPicture={upload} /> : null}
    </StepFrame>
  )
}
