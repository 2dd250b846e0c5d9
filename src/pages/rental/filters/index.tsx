import { useState } from 'react'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { Screen } from '@/components/screen'
import { Chips } from '@/components/chips'
import { FILTER_LISTS, NO_FILTERS, tagsOf, toggled } from '@/features/rental/filters'
import { useSearchState } from '@/features/rental/search-state'
import { back } from '@/platform/navigation'
import { RentalGuard } from '../../guards/rental-guard'

function Choices() {
  const [filters, setFilters] = useState(useSearchState.getState().filters)
  const count = tagsOf(filters).length
  const apply = async () => {
    useSearchState.setState({ filters })
    await back()
  }
  return (
    <Screen
      bottom={
        <Button block onTap={apply}>
          {count > 0 ? `查看结果（${count}项条件）` : '查看全部房源'}
        </Button>
      }
    >
      {FILTER_LISTS.map((list) => (
        <Card key={list.name} title={list.several ? `${list.label}（可多选）` : list.label}>
          <Chips
            list={list}
            chosen={filters[list.name]}
            onToggle={(value) => setFilters(toggled(filters, list, value))}
          />
        </Card>
      ))}
      {count > 0 ? (
        <Button kind="secondary" block onTap={() => setFilters(NO_FILTERS)}>
          清空筛选
        </Button>
      ) : null}
    </Screen>
  )
}

export default function RentalFiltersPage() {
  return (
    <RentalGuard>
      <Choices />
    </RentalGuard>
  )
}
