import { Picker, View } from '@tarojs/components'
import { memo, type ReactNode } from 'react'
import { Card } from '@/components/card'
import { Icon } from '@/components/icon'
import { Row } from '@/components/row'
import { useLatest } from '@/components/use-latest'
import type { HomeHouse } from '../home-house'
import './house-card.scss'

interface Props {
  houses: readonly HomeHouse[]
  current: HomeHouse
  onSwitch: (key: number) => void
  /** The line about bills that are due. */
  children?: ReactNode
}

interface SwitchProps {
  /** The titles, one a line in a single text, so that memo finds them equal as long as the houses are. */
  titles: string
  current: number
  onPick: (index: number) => void
}

// Taro sends all entries of a Picker again whenever it renders; 20 houses are 2 KB.
const HouseSwitch = memo(function HouseSwitch({ titles, current, onPick }: SwitchProps) {
  const range = titles.split('\n')
  return (
    <Picker
      mode="selector"
      range={range}
      value={current}
      onChange={(event) => onPick(Number(event.detail.value))}
    >
      <View className="house-card__switch" role="button" aria-label={`切换房屋，共 ${range.length} 套`}>
        切换
        <Icon name="chevron-down" />
      </View>
    </Picker>
  )
})

/** The current house, a switch to the others, and what is due. */
export function HouseCard({ houses, current, onSwitch, children }: Props) {
  const pick = useLatest((index: number) => {
    const chosen = houses[index]
    if (chosen) onSwitch(chosen.key)
  })
  return (
    <Card list>
      <View className="house-card__head">
        <View className="house-card__label">当前房屋</View>
        {houses.length > 1 ? (
          <HouseSwitch
            titles={houses.map(({ title }) => title).join('\n')}
            current={houses.indexOf(current)}
            onPick={pick}
          />
        ) : null}
      </View>
      <Row
        title={<View className="house-card__name">{current.title}</View>}
        note={current.note}
        onTap={current.open}
      />
      {children}
    </Card>
  )
}
