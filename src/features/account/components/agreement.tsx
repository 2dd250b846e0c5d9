import { View } from '@tarojs/components'
import { Checkbox } from '@/components/checkbox'
import { TextLink } from '@/components/text-link'
import type { AgreementState } from '../use-agreement'
import './agreement.scss'

interface Props {
  agreement: AgreementState
  onPrivacy: () => void
}

export function Agreement({ agreement, onPrivacy }: Props) {
  return (
    <View className="agreement">
      <Checkbox
        checked={agreement.agreed}
        onChange={agreement.change}
        label="我已阅读并同意隐私说明"
        error={agreement.error}
      >
        我已阅读并同意<TextLink onTap={onPrivacy}>《隐私说明》</TextLink>
      </Checkbox>
    </View>
  )
}
