import { pages } from '@/routes/pages'
import { Screen } from '@/components/screen'
import { LostSignIn } from '@/features/console/components/lost-sign-in'
import { Seeds } from '@/features/console/components/seeds'
import { WorldClock } from '@/features/console/components/world-clock'
import { reLaunch } from '@/platform/navigation'

export default function WorldPage() {
  return (
    <Screen>
      <WorldClock />
      <LostSignIn />
      <Seeds onChanged={() => void reLaunch(`/${pages.home.path}`)} />
    </Screen>
  )
}
