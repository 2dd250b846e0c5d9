import { Image, View } from '@tarojs/components'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { imageAria } from '@/components/control-aria'
import { Notice } from '@/components/notice'
import { dropFacePhoto } from '../face-photo'

/** The chosen photo, and a way to replace it. */
export function FacePhotoPreview({ path }: { path: string }) {
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
      <Notice kind="success">照片已选好，提交申请时才会上传</Notice>
      <View className="onboarding-buttons">
        <Button kind="secondary" onTap={dropFacePhoto}>
          重新拍摄或选择
        </Button>
      </View>
    </Card>
  )
}
