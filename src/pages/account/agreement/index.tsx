import { Screen } from '@/components/screen'
import { Chapters } from '@/features/account/components/chapters'
import { TERMS_CHAPTERS } from '@/features/account/terms-text'

export default function AgreementPage() {
  return (
    <Screen>
      <Chapters intro="使用万家之前，请了解双方约定的这些事。" chapters={TERMS_CHAPTERS} />
    </Screen>
  )
}
