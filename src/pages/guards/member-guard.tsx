import { pages } from '@/routes/pages'
import type { ReactNode } from 'react'
import { Button } from '@/components/button'
import { EmptyState } from '@/components/empty-state'
import { Screen } from '@/components/screen'
import { Loaded } from '@/components/loaded'
import { moduleNames, type Module } from '@/contract/core/vocabulary'
import { useModules } from '@/features/community/queries'
import { isPlaced, useMyHouses, type PlacedHouse } from '@/features/houses/queries'
import { go, switchTab } from '@/platform/navigation'
import { loadOf } from '@/queries/page-query'
import { useCurrentOf } from '@/session/current-house'
import { SignedInGuard, SignInFirst, Waiting } from './signed-in-guard'

/** The houses of a member, and the current one. */
export interface MemberHome {
  readonly house: PlacedHouse
  readonly houses: readonly PlacedHouse[]
  readonly communityIdentifier: string
}

interface Props {
  /** The module to which the page belongs. */
  module: Module
  children: (home: MemberHome) => ReactNode
}

const ToHome = () => (
  <Button kind="secondary" onTap={() => switchTab(pages.home.url())}>
    回到首页
  </Button>
)

/** Shown if a deep link or a shared card leads to a module that the community has switched off. */
function NotOpened({ module }: Pick<Props, 'module'>) {
  return (
    <Screen>
      <EmptyState
        drawing="empty"
        title="本小区未开通"
        note={`您的小区没有开通“${moduleNames.label(module)}”，需要时请联系物业服务中心`}
      >
        <ToHome />
      </EmptyState>
    </Screen>
  )
}

function Opened({ home, module, children }: Props & { home: MemberHome }) {
  const { data, isPending } = useModules(home.communityIdentifier)
  if (isPending) return <Waiting />
  // If the modules are unknown, the page is shown and the server decides at the first call.
  if (!data || data.includes(module)) return <>{children(home)}</>
  return <NotOpened module={module} />
}

function NoHouse() {
  return (
    <EmptyState
      drawing="empty"
      title="绑定房屋后可以使用"
      note="只需几步。可随时离开；房屋会保留，照片和身份信息需重填"
    >
      <Button onTap={() => go(pages.form.url())}>绑定房屋</Button>
    </EmptyState>
  )
}

function NoNumbers() {
  return (
    <EmptyState
      drawing="failed"
      title="没有取得房屋所在的小区"
      note="请联系小区物业服务中心核对房屋登记，核对后重新打开"
    >
      <ToHome />
    </EmptyState>
  )
}

function Member({ module, children }: Props) {
  const query = useMyHouses()
  const houses = (query.data?.houses ?? []).filter(isPlaced)
  const house = useCurrentOf(houses)
  if (house) {
    const home = { house, houses, communityIdentifier: house.communityIdentifier }
    return (
      <Opened home={home} module={module}>
        {children}
      </Opened>
    )
  }
  return (
    <Screen>
      <Loaded load={loadOf(query)}>
        {({ houses: bound }) => (bound.length === 0 ? <NoHouse /> : <NoNumbers />)}
      </Loaded>
    </Screen>
  )
}

/** The guard of pages about a community's life. Only a member of a house sees them, and only if their module is on. */
export function MemberGuard(props: Props) {
  const note = `登录并绑定房屋后，可以使用“${moduleNames.label(props.module)}”`
  return (
    <SignedInGuard visitor={<SignInFirst title="登录后使用" note={note} />}>
      <Member {...props} />
    </SignedInGuard>
  )
}
