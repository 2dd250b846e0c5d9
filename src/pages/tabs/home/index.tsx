import { pages } from '@/routes/pages'
import { View } from '@tarojs/components'
import { Screen } from '@/components/screen'
import { Skeleton } from '@/components/skeleton'
import { Loading } from '@/components/state-view'
import { BrandHeader } from '@/features/home/components/brand-header'
import { VisitorHome } from '@/features/home/components/visitor-home'
import { clock } from '@/platform/clock'
import { go } from '@/platform/navigation'
import { useSession } from '@/session/store'
import { formatWeekday } from '@/shared/dates'
import { SignedInGuard } from '../../guards/signed-in-guard'
import { Resident } from './resident'
import { visitorTiles } from './tiles'
import './index.scss'

function Visitor() {
  return (
    <VisitorHome
      tiles={visitorTiles()}
      onLogin={() => go(pages.login.url())}
      onRegister={() => go(pages.register.url())}
      onBind={() => go(pages.login.url(pages.form.url()))}
    />
  )
}

export default function HomePage() {
  const name = useSession((state) => state.account?.name)
  return (
    <Screen bleed>
      <BrandHeader
        greeting={name ? `${name}，您好` : '万家'}
        line={name ? formatWeekday(clock.now()) : '您家的事，在这里办'}
      />
      <View className="home__body">
        <SignedInGuard
          waiting={<Loading skeleton={<Skeleton shape="card" rows={3} />} />}
          visitor={<Visitor />}
        >
          <Resident />
        </SignedInGuard>
      </View>
    </Screen>
  )
}
