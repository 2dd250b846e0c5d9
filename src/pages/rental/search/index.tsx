import { View } from '@tarojs/components'
import { pages } from '@/routes/pages'
import { Button } from '@/components/button'
import { EmptyState } from '@/components/empty-state'
import { LoadedList } from '@/components/loaded-list'
import { Screen } from '@/components/screen'
import { FoundRows } from '@/features/rental/components/found-rows'
import { PlaceOnMap, SearchHead } from '@/features/rental/components/search-head'
import { NO_FILTERS, tagsOf, type Filters } from '@/features/rental/filters'
import { searchKey, useSearch } from '@/features/rental/queries'
import type { FoundHouse } from '@/features/rental/seen-rows'
import { useSearchState } from '@/features/rental/search-state'
import type { Place } from '@/platform/env'
import { go } from '@/platform/navigation'
import { RentalGuard } from '../../guards/rental-guard'

const WORDS = { newer: '回到前面的房源', older: '查看后面的房源' }

const open = ({ houseId }: FoundHouse) => void go(pages.rentalHouse.url(houseId))
const clear = () => useSearchState.setState({ filters: NO_FILTERS })

const nothing = (filters: Filters) =>
  tagsOf(filters).length > 0
    ? {
        title: '没有符合条件的房源',
        note: '去掉几个筛选条件，或换一个位置再找',
        action: (
          <Button kind="secondary" onTap={clear}>
            清空筛选
          </Button>
        ),
      }
    : { title: '附近还没有房源', note: '换一个位置，或在筛选里把距离放大再找' }

function Results({ place, filters }: { place: Place; filters: Filters }) {
  const sort = useSearchState((state) => state.sort)
  const list = useSearch(place, filters, sort)
  return (
    <LoadedList list={list} words={WORDS} empty={nothing(filters)}>
      {({ rows }) => <FoundRows rows={rows} onOpen={open} />}
    </LoadedList>
  )
}

function Search() {
  const { place, filters, sort } = useSearchState()
  return (
    <Screen>
      <SearchHead
        onFilters={() => void go(pages.rentalFilters.url())}
        onRequests={() => void go(pages.rentalRequests.url())}
        onKept={() => void go(pages.rentalKept.url())}
        onLetting={() => void go(pages.hostHome.url())}
      />
      {/* A parent of their own: WeChat is sent all children of a node whose children come and go, and the head stays. */}
      <View>
        {place ? (
          <Results key={searchKey(place, filters, sort)} place={place} filters={filters} />
        ) : (
          <EmptyState drawing="empty" title="先选一个位置" note="选好以后显示附近的房源">
            <PlaceOnMap />
          </EmptyState>
        )}
      </View>
    </Screen>
  )
}

export default function RentalSearchPage() {
  return (
    <RentalGuard>
      <Search />
    </RentalGuard>
  )
}
