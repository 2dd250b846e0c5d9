import { View } from '@tarojs/components'
import { Checkbox } from '@/components/checkbox'
import { TextLink } from '@/components/text-link'
import type { AgreementState } from '../use-agreement'
import './agreement.scss'

interface Props {
  agreement: AgreementState
  onPrivacy: () => void
  onTerms: () => void
}

export function Agreement({ agreement, onPrivacy, onTerms }: Props) {
  return (
    <View className="agreement">
      <Checkbox
        checked={agreement.agreed}
        onChange={agreement.change}
        label="我已阅读并同意隐私说明和用户协议"
        error={agreement.error}
      >
        我已阅读并同意<TextLink onTap={onPrivacy}>《隐私说明》</TextLink>和
        <TextLink onTap={onTerms}>《用户协议》</TextLink>
      </Checkbox>
    </View>
  )
}
