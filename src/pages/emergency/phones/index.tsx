import { View } from '@tarojs/components'
import { Card } from '@/components/card'
import { Row } from '@/components/row'
import { Screen } from '@/components/screen'
import { useModules } from '@/features/community/queries'
import { PhoneRow } from '@/features/emergency/components/phone-row'
import { NATIONAL_PHONES } from '@/features/emergency/phones'
import { isPlaced, useMyHouses, type PlacedHouse } from '@/features/houses/queries'
import { officePhoneOf } from '@/platform/office-phone'
import { useCurrentOf } from '@/session/current-house'
import { useSession } from '@/session/store'

/** The property office's number, or how to get it. */
function Office({ house }: { house: PlacedHouse }) {
  const number = officePhoneOf(house)
  return (
    <Card title="物业服务中心" list>
      {number ? (
        <PhoneRow number={number} name="物业值班" note="停水停电、电梯困人、公共设施损坏" />
      ) : (
        <Row title="物业值班" note="这里还没有登记号码，请向物业索取" />
      )}
    </Card>
  )
}

function Phones({ house, off = false }: { house?: PlacedHouse; off?: boolean }) {
  return (
    <Screen>
      <Card title="全国统一，免费拨打" list>
        {NATIONAL_PHONES.map((phone) => (
          <PhoneRow key={phone.number} {...phone} />
        ))}
      </Card>
      {off ? (
        <View className="wj-note">您的小区没有开通“应急电话”，需要物业时请联系物业服务中心。</View>
      ) : null}
      {house === undefined || off ? null : <Office house={house} />}
    </Screen>
  )
}

/** A community that has switched the module off hides its own number, but never 110, 119 and 120. */
function OfMember() {
  const { data } = useMyHouses()
  const house = useCurrentOf((data?.houses ?? []).filter(isPlaced))
  const modules = useModules(house?.communityIdentifier)
  const off = house !== undefined && modules.data !== undefined && !modules.data.includes('emergency')
  return <Phones house={house} off={off} />
}

/** Numbers for emergencies. They are shown without a sign-in, without a house and without a network as well. */
export default function EmergencyPage() {
  const signedIn = useSession((state) => state.status === 'signedIn')
  return signedIn ? <OfMember /> : <Phones />
}
