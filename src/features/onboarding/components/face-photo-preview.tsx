import { Image, Progress, View } from '@tarojs/components'
import type { LocalFile } from '@/api/ports'
import { Button } from '@/components/button'
import { imageAria } from '@/components/control-aria'
import { Card } from '@/components/card'
import { Notice } from '@/components/notice'
import { drafts } from '../draft'
import { dropFacePhoto, uploadSentence } from '../use-face-photo'
import { FailureNotice } from './failure-notice'

export interface PortraitPreviewProps {
  path: string
  busy: boolean
  /** 0 to 100. */
  percent: number
  error: unknown
  onUpload: (file: LocalFile) => Promise<void>
}

/** The photo, and how far it is: on its way, there, refused, or there for another house. */
export function FacePhotoPreview({ path, busy, percent, error, onUpload }: PortraitPreviewProps) {
  const sent = drafts.form((draft) => draft.values.photo !== undefined)
  // It was there, and choosing another house has taken it out of the form.
  const elsewhere = drafts.form(({ facePhoto }) => facePhoto?.uploadedFor !== undefined)
  return (
    <Card title="您的照片">
      <View className="onboarding-portrait">
        <Image
          className="onboarding-portrait__image"
          src={path}
          mode="aspectFill"
          {...imageAria('您的照片')}
        />
      </View>
      {busy ? (
        <View className="onboarding-lead" role="status">
          <View>正在上传 {percent}%</View>
          <Progress percent={percent} strokeWidth={4} />
        </View>
      ) : null}
      {error ? <FailureNotice error={error} sentence={uploadSentence(error)} /> : null}
      {sent ? <Notice kind="success">照片已上传</Notice> : null}
      {elsewhere && !sent && !busy && !error ? (
        <Notice kind="warning">您更换了房屋，照片是按房屋存放的，需要重新上传一次。</Notice>
      ) : null}
      {busy ? null : (
        <View className="onboarding-buttons">
          {sent ? null : (
            <Button icon="refresh-cw" kind="secondary" onTap={() => onUpload({ path })}>
              重新上传这张照片
            </Button>
          )}
          <Button kind="secondary" onTap={dropFacePhoto}>
            重新拍摄或选择
          </Button>
        </View>
      )}
    </Card>
  )
}
