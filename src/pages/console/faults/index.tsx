import { Screen } from '@/components/screen'
import { Faults } from '@/features/console/components/faults'

export default function FaultsPage() {
  return (
    <Screen>
      <Faults />
    </Screen>
  )
}
