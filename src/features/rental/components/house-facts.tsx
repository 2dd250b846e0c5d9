import { View } from '@tarojs/components'
import { Card } from '@/components/card'
import { Row } from '@/components/row'
import { extraFees, facilities } from '@/contract/rental/vocabulary'
import { hasMap, showPlace } from '@/platform/location'
import { feeFacts, houseFacts, type Fact } from '../facts'
import type { ShownHouse } from '../queries'
import { useSearchState } from '../search-state'
import { distanceBetween, distanceWords, lessorWords, rentWords, titleOf } from '@/components/rental-words'
import './facility-icons.scss'
import './house.scss'

interface Props {
  house: ShownHouse
}

/** The rent and the title. */
export function HouseHead({ house: { detail, row } }: Props) {
  const { rent, title, districtName, type, userType } = { ...row, ...detail }
  return (
    <Card>
      <View className="rental-price">{rentWords(rent)}</View>
      <View className="rental-title">{titleOf({ title, districtName, type })}</View>
      <View className="wj-note">
        {[districtName, userType && `${lessorWords(userType)}出租`].filter(Boolean).join(' · ')}
      </View>
    </Card>
  )
}

const FactRows = ({ title, rows }: { title: string; rows: readonly Fact[] }) =>
  rows.length === 0 ? null : (
    <Card title={title} list>
      {rows.map(([label, value]) => (
        <Row key={label} title={label} value={value} />
      ))}
    </Card>
  )

function Facilities({ house: { detail } }: Props) {
  const there = detail?.facilities ?? []
  if (there.length === 0) return null
  return (
    <Card title="房屋设施">
      <View className="rental-facilities">
        {there.map((one) => (
          <View key={one} className="rental-facility">
            <View className={`wj-icon wj-icon--large rental-icon--${one}`} aria-hidden />
            <View className="wj-note">{facilities.label(one)}</View>
          </View>
        ))}
      </View>
    </Card>
  )
}

function Words({ title, text }: { title: string; text: string | undefined }) {
  if (!text) return null
  return (
    <Card title={title}>
      <View className="rental-words">{text}</View>
    </Card>
  )
}

/** The place of the house: its distance from the place of the search in a straight line, and the map. */
function Where({ house: { detail, row } }: Props) {
  const place = useSearchState((state) => state.place)
  const { districtName, provinceName, cityName, countyName, longitude, latitude } = detail ?? {}
  const at =
    longitude !== undefined && latitude !== undefined && !(longitude === 0 && latitude === 0)
      ? { longitude, latitude }
      : undefined
  const km = at && place ? distanceBetween(place, at) : row?.distance
  const address = [provinceName, cityName, countyName, districtName].filter(Boolean).join(' ')
  if (!address && km === undefined && !at) return null
  return (
    <Card title="位置" list>
      {address ? <Row icon="map-pin" title={address} /> : null}
      {km === undefined ? null : (
        <Row title={`距${place?.name ?? '所选位置'}`} note="直线距离" value={distanceWords(km)} />
      )}
      {at && hasMap ? (
        <Row
          title="在地图里打开"
          onTap={() => showPlace({ name: districtName ?? titleOf(detail ?? {}), ...at })}
        />
      ) : null}
    </Card>
  )
}

/** Everything that is known of a house. What was not told is left out. */
export function HouseFacts({ house }: Props) {
  const { detail } = house
  const fees = feeFacts(house)
  const extra = detail?.extraFees?.map((one) => extraFees.label(one)).join('、')
  return (
    <>
      <FactRows title="房源信息" rows={houseFacts(house)} />
      <FactRows title="费用" rows={extra ? [...fees, ['另付', extra]] : fees} />
      <Facilities house={house} />
      <Words title="房源介绍" text={detail?.description} />
      <Words title="交通" text={detail?.traffic} />
      <Words title="周边" text={detail?.surroundings} />
      <Where house={house} />
    </>
  )
}
