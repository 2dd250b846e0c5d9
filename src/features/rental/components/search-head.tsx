import { View } from '@tarojs/components'
import { useMemo } from 'react'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { Notice } from '@/components/notice'
import { Row } from '@/components/row'
import { SelectField } from '@/components/select-field'
import { rentalSettings } from '@/platform/env'
import { choosePlace, hasMap } from '@/platform/location'
import { SORTS, tagsOf } from '../filters'
import { useSearchState } from '../search-state'
import { FilterTags } from './filter-tags'

/** The place of the search: one of the configured places, or one that was chosen on the map. */
function PlaceField() {
  const place = useSearchState((state) => state.place)
  const options = useMemo(() => {
    const configured = rentalSettings.places.map(({ name }) => ({ value: name, label: name }))
    const isOther = place && !rentalSettings.places.includes(place)
    return isOther ? [...configured, { value: '', label: place.name }] : configured
  }, [place])
  if (options.length === 0) return null
  const isListed = place !== undefined && rentalSettings.places.includes(place)
  return (
    <SelectField
      label="在哪里附近"
      options={options}
      value={place && (isListed ? place.name : '')}
      onChange={(name) => {
        const chosen = rentalSettings.places.find((one) => one.name === name)
        if (chosen) useSearchState.setState({ place: chosen })
      }}
    />
  )
}

export const PlaceOnMap = () =>
  hasMap ? (
    <Button
      kind="text"
      size="small"
      icon="map-pin"
      onTap={async () => {
        const place = await choosePlace()
        if (place) useSearchState.setState({ place })
      }}
    >
      在地图上选位置
    </Button>
  ) : null

/** Says that the server takes no filter for the time of letting. No row tells it, so the app cannot filter by it either. */
function Refused() {
  const { refuses, filters } = useSearchState()
  if (!refuses || filters.rentTime.length === 0) return null
  return <Notice>租房系统不能按租期筛选，下面长租短租都有，请打开房源核对</Notice>
}

interface Props {
  onFilters: () => void
  onRequests: () => void
  onKept: () => void
  onLetting: () => void
}

/** The place, the order and the filters of the search, and the ways to requests, favourites and letting. */
export function SearchHead({ onFilters, onRequests, onKept, onLetting }: Props) {
  const { filters, sort } = useSearchState()
  const count = tagsOf(filters).length
  return (
    <View>
      <View className="rental-ways">
        <Button kind="secondary" size="small" onTap={onRequests}>
          看房申请
        </Button>
        <Button kind="secondary" size="small" onTap={onKept}>
          收藏和看过
        </Button>
        <Button kind="secondary" size="small" onTap={onLetting}>
          我要出租
        </Button>
      </View>
      <Card list>
        <PlaceField />
        <PlaceOnMap />
        <SelectField
          label="排序"
          options={SORTS}
          value={sort}
          onChange={(other) => useSearchState.setState({ sort: other })}
        />
        <Row
          icon="search"
          title="筛选"
          value={count > 0 ? `已选${count}项` : '租金、户型等'}
          onTap={onFilters}
        />
      </Card>
      <FilterTags filters={filters} onChange={(next) => useSearchState.setState({ filters: next })} />
      <Refused />
    </View>
  )
}
