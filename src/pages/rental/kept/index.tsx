import { pages } from '@/routes/pages'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { EmptyState } from '@/components/empty-state'
import { Screen } from '@/components/screen'
import { Segments } from '@/components/segments'
import { HouseRow } from '@/features/rental/components/house-row'
import { clearViewed, useKept } from '@/features/rental/kept'
import { mediaUrl } from '@/components/rental-words'
import { go } from '@/platform/navigation'
import { backTo } from '../../guards/back-to'
import { RentalGuard } from '../../guards/rental-guard'

type Which = 'favourites' | 'viewed'

const OPTIONS = [
  { value: 'favourites', label: '收藏' },
  { value: 'viewed', label: '最近看过' },
] as const

const EMPTY: Readonly<Record<Which, { readonly title: string; readonly note: string }>> = {
  favourites: { title: '还没有收藏房源', note: '打开一套房源，点“收藏”' },
  viewed: { title: '还没有看过房源', note: '看过的房源会显示在这里' },
}

function KeptHouses() {
  const [which, setWhich] = useState<Which>('favourites')
  const houses = useKept()[which]
  return (
    <Screen>
      <Segments label="看哪些房源" options={OPTIONS} value={which} onChange={setWhich} />
      {houses.length === 0 ? (
        <EmptyState drawing="empty" {...EMPTY[which]}>
          <Button kind="secondary" onTap={() => backTo(pages.rentalSearch.url())}>
            去找房
          </Button>
        </EmptyState>
      ) : (
        <Card list>
          {houses.map(({ houseId, title, note, rent, photo }) => (
            <HouseRow
              key={houseId}
              title={title}
              facts={note}
              rent={rent}
              photo={photo ? mediaUrl(photo) : ''}
              onTap={() => void go(pages.rentalHouse.url(houseId))}
            />
          ))}
        </Card>
      )}
      {which === 'viewed' && houses.length > 0 ? (
        <Button kind="secondary" block onTap={clearViewed}>
          清空最近看过
        </Button>
      ) : null}
      <View className="wj-note rental-kept-note">收藏和看过的房源只在这台手机上，退出登录后清空。</View>
    </Screen>
  )
}

export default function RentalKeptPage() {
  return (
    <RentalGuard>
      <KeptHouses />
    </RentalGuard>
  )
}
