import { View } from '@tarojs/components'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { Checkbox } from '@/components/checkbox'
import { drafts } from '../draft'
import { dropFacePhoto } from '../face-photo'

export interface FaceConsentProps {
  busy: boolean
  /** True after the resident has tried to continue without the consent. */
  demanded: boolean
  onDecline: () => void
}

/** Asks for the consent before a photo is taken. Withdrawing it removes the photo from the form. */
export function FaceConsent({ busy, demanded, onDecline }: FaceConsentProps) {
  const consented = drafts.form((draft) => draft.consented)
  const answer = (consent: boolean) => {
    if (busy) return
    drafts.form.setState({ consented: consent })
    if (!consent) dropFacePhoto()
  }
  return (
    <Card title="为什么需要人脸照片">
      <View className="onboarding-lead">
        照片用于物业审核您的身份，并登记到社区安防系统，不会公开。提交申请时才上传，之前只在您的手机上。您可以不提供，改为到物业服务中心办理；提交后也可以在“设置
        → 授权管理”里撤回，平台会删除照片。
      </View>
      <Checkbox
        checked={consented}
        onChange={answer}
        label="我同意采集人脸照片用于身份审核和社区安防登记"
        error={demanded && !consented ? '同意后才能拍照或选择照片' : undefined}
      >
        我同意采集人脸照片用于身份审核和社区安防登记
      </Checkbox>
      {consented ? null : (
        <Button kind="text" onTap={onDecline}>
          不提供人脸照片
        </Button>
      )}
    </Card>
  )
}
