import { Screen } from '@/components/screen'
import { Rental } from '@/features/console/components/rental'

export default function ConsoleRentalPage() {
  return (
    <Screen>
      <Rental />
    </Screen>
  )
}
