import { View } from '@tarojs/components'
import { Skeleton } from '@/components/skeleton'
import { Loaded } from '@/components/loaded'
import { loadOf } from '@/queries/page-query'
import { Crumbs } from './components/crumbs'
import { NotFound } from './components/not-found'
import { PlaceGrid } from './components/place-grid'
import { LEVEL_WORDS, pickedHouse, type PickedHouse, type PlacePath } from './path'
import type { PlaceOption } from './queries'
import { usePlacePath } from './use-place-path'
import './house-picker.scss'

export type { PickedHouse } from './path'

export interface HousePickerProps {
  onPick: (house: PickedHouse) => void
  /** Called when the resident leaves without a house, after reading what to do. */
  onNotFound: () => void
  /** Where to start; default: where the resident looked last. */
  initial?: PlacePath
}

/** Chooses a house by 小区 → 楼栋 → 单元 → 楼层 → 房屋, with one request for each level. */
export function HousePicker({ onPick, onNotFound, initial }: HousePickerProps) {
  const { path, level, query, remembered, enter, returnTo } = usePlacePath(initial)
  const word = LEVEL_WORDS[level]
  const above = path[path.length - 1]

  const choose = (place: PlaceOption) => {
    const house = level === 'house' ? pickedHouse(path, place) : undefined
    if (house) onPick(house)
    else enter(place)
  }

  return (
    <View>
      <Crumbs path={path} onReturn={returnTo} />
      <View className="house-picker__level">{`请选择${word}`}</View>
      {remembered ? (
        <View className="house-picker__note" role="status">
          已打开您上次查看的位置，点上方的名称可以重选
        </View>
      ) : null}
      <Loaded
        load={loadOf(query, { isEmpty: (places) => places.length === 0 })}
        skeleton={<Skeleton rows={4} />}
        empty={{
          title: above ? `${above.name}还没有登记${word}` : `还没有登记${word}`,
          note: above ? '请点上方的名称重选，或联系小区物业服务中心' : '请联系小区物业服务中心',
        }}
      >
        {(places) => (
          <PlaceGrid key={`${level}-${above?.id ?? 0}`} level={level} options={places} onChoose={choose} />
        )}
      </Loaded>
      <NotFound onLeave={onNotFound} />
    </View>
  )
}
