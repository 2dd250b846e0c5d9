import { Screen } from '@/components/screen'
import { Chapters } from '@/features/account/components/chapters'
import { PRIVACY_CHAPTERS } from '@/features/account/privacy-text'

export default function PrivacyPage() {
  return (
    <Screen>
      <Chapters
        intro="万家收集哪些信息、用来做什么、交给谁、保存多久、在手机上留下什么，都写在这里。"
        chapters={PRIVACY_CHAPTERS}
      />
    </Screen>
  )
}
