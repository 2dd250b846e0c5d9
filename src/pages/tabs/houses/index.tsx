import { pages } from '@/routes/pages'
import { Button } from '@/components/button'
import { Loaded } from '@/components/loaded'
import { Screen } from '@/components/screen'
import { Skeleton } from '@/components/skeleton'
import { HousesList } from '@/features/houses/components/houses-list'
import { useMyHouses, type MyHouses } from '@/features/houses/queries'
import { useMembership } from '@/features/houses/use-membership'
import { go } from '@/platform/navigation'
import { usePageQuery } from '@/queries/page-query'
import { SignedInGuard } from '../../guards/signed-in-guard'
import { wayToHouse } from '../../way-to-house'

const isEmpty = ({ houses, others, applications }: MyHouses) =>
  houses.length + others.length + applications.length === 0

function Resident() {
  const query = useMyHouses()
  const member = useMembership(query.data?.houses.length ?? 0)
  const load = usePageQuery(query, { isEmpty })

  const bind = (
    <Button block onTap={() => go(member ? pages.bindMore.url() : pages.form.url())}>
      {member ? '绑定更多房屋' : '绑定房屋'}
    </Button>
  )

  return (
    <Screen bottom={load.state.kind === 'ready' ? bind : null}>
      <Loaded
        load={load}
        skeleton={<Skeleton rows={3} />}
        empty={{
          title: '您还没有绑定房屋',
          note: '绑定后可以查看房屋信息和家人。只需几步，可随时离开；房屋会保留，照片和身份信息需重填。',
          action: bind,
        }}
      >
        {({ houses, others, applications }) => (
          <HousesList
            houses={houses}
            others={others}
            applications={applications}
            wayTo={wayToHouse}
            onApplication={(application) => void go(pages.application.url(application.applicationId))}
          />
        )}
      </Loaded>
    </Screen>
  )
}

export default function HousesPage() {
  return (
    <SignedInGuard>
      <Resident />
    </SignedInGuard>
  )
}
