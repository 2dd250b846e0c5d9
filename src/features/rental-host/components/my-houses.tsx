import { View } from '@tarojs/components'
import { useState } from 'react'
import { Card } from '@/components/card'
import { EmptyState } from '@/components/empty-state'
import { ListRow } from '@/components/list-row'
import { Segments } from '@/components/segments'
import { rentWords, sizeWords, titleOf, typeWords } from '@/components/rental-words'
import type { HouseStatus } from '@/contract/rental/vocabulary'
import type { MyHouse } from '../queries'
import { statusOf, statusTag } from '../words'
import './rental-host.scss'

type Shown = Exclude<HouseStatus, 'deleted'>

const EMPTY: Readonly<Record<Shown, { readonly title: string; readonly note: string }>> = {
  draft: { title: '没有草稿', note: '没有发布的房源会显示在这里，只有您看得到' },
  released: { title: '还没有发布的房源', note: '发布以后租客就能搜到' },
  pulledOff: { title: '没有下架的房源', note: '下架的房源租客搜不到，可以重新发布' },
}

const GROUPS: readonly Shown[] = ['draft', 'released', 'pulledOff']

const photoWords = ({ photos }: MyHouse) => (photos.length > 0 ? `${photos.length}张照片` : '没有照片')

interface Props {
  houses: readonly MyHouse[]
  onOpen: (house: MyHouse) => void
}

/** The landlord's houses by state. It starts with a state that has houses. */
export function MyHouses({ houses, onOpen }: Props) {
  const of = (status: Shown) => houses.filter((house) => statusOf(house.status) === status)
  const [chosen, setChosen] = useState<Shown>()
  const shown =
    chosen ?? (['released', 'draft', 'pulledOff'] as const).find((one) => of(one).length > 0) ?? 'draft'
  const options = GROUPS.map((value) => ({
    value,
    label: `${statusTag(value).word} ${of(value).length}`,
  }))
  const rows = of(shown)
  return (
    <>
      <Segments label="哪些房源" options={options} value={shown} onChange={setChosen} />
      {rows.length === 0 ? (
        <EmptyState drawing="empty" {...EMPTY[shown]} />
      ) : (
        <View className="host-houses">
          <Card list>
            {rows.map((house) => {
              const { word, kind } = statusTag(house.status)
              return (
                <ListRow
                  key={house.id}
                  title={titleOf(house)}
                  note={[
                    rentWords(house.rent),
                    `${typeWords(house.type)} · ${sizeWords(house.size)} · ${photoWords(house)}`,
                  ].join('\n')}
                  tag={word}
                  tagKind={kind}
                  onTap={() => onOpen(house)}
                />
              )
            })}
          </Card>
        </View>
      )}
    </>
  )
}
