import { View } from '@tarojs/components'
import { usePullDownRefresh } from '@tarojs/taro'
import { Screen } from '@/components/screen'
import { Skeleton } from '@/components/skeleton'
import { StateView } from '@/components/state-view'
import { viewOf } from '@/components/view-of'
import { SETTINGS_URL, buildLoginUrl, buildRegisterUrl } from '@/features/account/route'
import { BrandHeader } from '@/features/home/components/brand-header'
import { SignedInHome } from '@/features/home/components/signed-in-home'
import { VisitorHome } from '@/features/home/components/visitor-home'
import { HousesList } from '@/features/houses/components/houses-list'
import { houseNote } from '@/features/houses/messages'
import { useMyHouses } from '@/features/houses/queries'
import { buildAuditUrl, buildHouseUrl } from '@/features/houses/route'
import { useMembership } from '@/features/houses/use-membership'
import { stopPullDownRefresh } from '@/platform/feedback'
import { go, switchTab } from '@/platform/navigation'
import { session } from '@/session/backend'
import { useSession } from '@/session/store'
import { BIND_MORE_URL, FORM_URL, HOUSES_URL } from '../urls'
import './index.scss'

function Visitor() {
  return (
    <VisitorHome
      onLogin={() => go(buildLoginUrl())}
      onRegister={() => go(buildRegisterUrl())}
      onBind={() => go(buildLoginUrl(FORM_URL))}
      onHouses={() => go(buildLoginUrl(HOUSES_URL))}
    />
  )
}

/** An application that was accepted or taken back needs nothing more from anybody. */
const OPEN_STATES = ['pending', 'rejected']

function Resident() {
  const query = useMyHouses()
  const currentHouseId = useSession((state) => state.currentHouseId)
  const member = useMembership(query.data?.houses.length ?? 0)
  usePullDownRefresh(() => void query.refetch().finally(stopPullDownRefresh))

  return (
    <StateView
      state={viewOf(query)}
      onRetry={async () => void (await query.refetch())}
      skeleton={<Skeleton shape="card" rows={3} />}
    >
      {({ houses, audits }) => (
        <SignedInHome
          houses={houses.map((house) => ({
            houseId: house.houseId,
            title: house.introduction,
            note: houseNote(house),
            open: () => void go(buildHouseUrl(house)),
          }))}
          currentHouseId={currentHouseId}
          audits={
            <HousesList
              houses={[]}
              audits={audits.filter(({ state }) => OPEN_STATES.includes(state))}
              onHouse={(house) => void go(buildHouseUrl(house))}
              onAudit={(audit) => void go(buildAuditUrl(audit))}
            />
          }
          waiting={audits.some(({ state }) => state === 'pending')}
          onSwitch={(houseId) => session.setCurrentHouse(houseId)}
          onBind={() => void go(member ? BIND_MORE_URL : FORM_URL)}
          onBindMore={() => void go(BIND_MORE_URL)}
          onHouses={() => void switchTab(HOUSES_URL)}
          onSettings={() => void go(SETTINGS_URL)}
        />
      )}
    </StateView>
  )
}

export default function HomePage() {
  const status = useSession((state) => state.status)
  const name = useSession((state) => state.account?.name)
  usePullDownRefresh(() => {
    if (status !== 'signedIn') stopPullDownRefresh()
  })

  return (
    <Screen bleed>
      <BrandHeader greeting={name ? `${name}，您好` : '万家'} line="您家的事，在这里办" />
      <View className="home__body">
        {status === 'starting' ? <Skeleton shape="card" rows={3} /> : null}
        {status === 'visitor' ? <Visitor /> : null}
        {status === 'signedIn' ? <Resident /> : null}
      </View>
    </Screen>
  )
}
