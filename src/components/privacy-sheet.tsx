import { View } from '@tarojs/components'
import { Button } from './button'
import { TextLink } from './text-link'
import './privacy-sheet.scss'

export const PRIVACY_AGREE_ID = 'privacy-agree'

export interface PrivacySheetProps {
  /** The name that WeChat gives the contract, with its brackets. */
  contractName: string
  onContract: () => void
  onAgree: () => void
  onRefuse: () => void
}

/** Asks WeChat's privacy question in our own words, before the first use of camera or album. WeChat demands its own button for agreeing. */
export function PrivacySheet({ contractName, onContract, onAgree, onRefuse }: PrivacySheetProps) {
  return (
    <View className="privacy-sheet" role="dialog" aria-label="隐私授权" catchMove>
      <View className="privacy-sheet__panel">
        <View className="wj-section">使用相机、相册和复制功能前，请您确认</View>
        <View className="privacy-sheet__text">
          照片只用在您提交的内容里，复制只写入您点选的文字。详情请看
          <TextLink onTap={onContract}>{contractName}</TextLink>
          。不同意也可以继续使用，只是需要手动填写或到现场办理。
        </View>
        <Button
          block
          native={{
            id: PRIVACY_AGREE_ID,
            openType: 'agreePrivacyAuthorization',
            onAgreePrivacyAuthorization: onAgree,
          }}
        >
          同意并继续
        </Button>
        <Button block kind="text" onTap={onRefuse}>
          不同意
        </Button>
      </View>
    </View>
  )
}
