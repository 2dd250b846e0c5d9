import { pages } from '@/routes/pages'
import { View } from '@tarojs/components'
import { Card } from '@/components/card'
import { Loaded } from '@/components/loaded'
import { Row } from '@/components/row'
import { Skeleton } from '@/components/skeleton'
import { Loading } from '@/components/state-view'
import { useModules } from '@/features/community/queries'
import { BindCard } from '@/features/home/components/bind-card'
import { HouseCard } from '@/features/home/components/house-card'
import { ModuleGrid } from '@/features/home/components/module-grid'
import { OfficeCard } from '@/features/home/components/office-card'
import { PayLine } from '@/features/home/components/pay-line'
import { TodoCard } from '@/features/home/components/todo-card'
import { houseNote } from '@/features/houses/messages'
import { useMyHouses, type HouseItem, type MyHouses } from '@/features/houses/queries'
import { useMembership } from '@/features/houses/use-membership'
import { go } from '@/platform/navigation'
import { officePhoneOf } from '@/platform/office-phone'
import { session } from '@/session/backend'
import { useCurrentOf } from '@/session/current-house'
import { usePageQuery } from '@/queries/page-query'
import { queryClient } from '@/queries/query-client'
import { wayToHouse } from '../../way-to-house'
import { tilesOf } from './tiles'
import { useTodos } from './use-todos'

const JUST_READ = 10_000

/** Reads again whatever is on the page and older than `age` milliseconds. */
const refresh = (age: number) =>
  queryClient.refetchQueries(
    { type: 'active', predicate: (query) => query.isStaleByTime(age) },
    { cancelRefetch: false },
  )

const wordsOf = (house: HouseItem) => ({
  key: house.key,
  title: house.introduction,
  note: houseNote(house),
  open: wayToHouse(house),
})

/** The home page of a member: the house with what is due, the services of its community, what has to be done, and whom to ask. */
function Housed({
  houses,
  applications,
  house,
}: Pick<MyHouses, 'houses' | 'applications'> & { house: HouseItem }) {
  const { communityIdentifier } = house
  const modules = useModules(communityIdentifier)
  const { todos, due, waiting } = useTodos(applications, communityIdentifier, modules.data)
  const office = officePhoneOf(house)
  const all = houses.map(wordsOf)
  return (
    <View>
      <HouseCard
        houses={all}
        current={all[houses.indexOf(house)] ?? wordsOf(house)}
        onSwitch={(key) => session.setCurrentHouse(key)}
      >
        {due ? <PayLine todo={due} /> : null}
      </HouseCard>
      {/* Each that comes or goes has a place of its own, since Taro sends all neighbours again when one is put between them. */}
      <View>
        {modules.isLoading ? (
          <Loading skeleton={<Skeleton shape="card" rows={2} />} />
        ) : (
          <ModuleGrid tiles={tilesOf(modules.data)} />
        )}
      </View>
      <View>{due && todos.length === 0 ? null : <TodoCard todos={todos} waiting={waiting} />}</View>
      {office === undefined ? null : <OfficeCard number={office} />}
    </View>
  )
}

/** The way to the emergency numbers on pages without the services. */
const EmergencyCard = () => (
  <Card list>
    <Row icon="phone" title="应急电话" onTap={() => void go(pages.emergency.url())} />
  </Card>
)

function Homeless({ applications, member }: Pick<MyHouses, 'applications'> & { member: boolean }) {
  const { todos } = useTodos(applications, undefined, undefined)
  return (
    <View>
      <BindCard
        waiting={applications.some(({ state }) => state === 'pending')}
        onBind={() => void go(member ? pages.bindMore.url() : pages.form.url())}
      />
      {todos.length > 0 ? <TodoCard todos={todos} waiting={false} /> : null}
      <EmergencyCard />
    </View>
  )
}

function Content({ houses, applications }: MyHouses) {
  const member = useMembership(houses.length)
  const house = useCurrentOf(houses)
  if (house) return <Housed houses={houses} applications={applications} house={house} />
  return <Homeless applications={applications} member={member} />
}

export function Resident() {
  const query = useMyHouses()
  const load = usePageQuery(query, { onShow: () => refresh(JUST_READ), onPullDown: () => refresh(0) })
  return (
    <View>
      <Loaded load={load} skeleton={<Skeleton shape="card" rows={3} />}>
        {(mine) => <Content {...mine} />}
      </Loaded>
      {query.error && !query.data ? <EmergencyCard /> : null}
    </View>
  )
}
