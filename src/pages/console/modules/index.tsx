import { Screen } from '@/components/screen'
import { ForCommunity } from '@/features/console/components/for-community'
import { ModuleSwitches } from '@/features/console/components/module-switches'

export default function ModulesPage() {
  return (
    <Screen>
      <ForCommunity>{(community) => <ModuleSwitches community={community} />}</ForCommunity>
    </Screen>
  )
}
