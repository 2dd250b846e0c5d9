import { pages } from '@/routes/pages'
import { Screen } from '@/components/screen'
import { FormSwitch } from '@/features/console/components/form-switch'
import { LostSignIn } from '@/features/console/components/lost-sign-in'
import { Seeds } from '@/features/console/components/seeds'
import { WorldClock } from '@/features/console/components/world-clock'
import { reLaunch } from '@/platform/navigation'

export default function WorldPage() {
  return (
    <Screen>
      <WorldClock />
      <LostSignIn />
      <FormSwitch onChanged={() => void reLaunch(`/${pages.home.path}`)} />
      <Seeds onChanged={() => void reLaunch(`/${pages.home.path}`)} />
    </Screen>
  )
}
