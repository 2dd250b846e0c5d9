import { Picker, View } from '@tarojs/components'
import { Card } from '@/components/card'
import { Icon } from '@/components/icon'
import { Row } from '@/components/row'
import type { HomeHouse } from '../home-house'
import './house-card.scss'

interface Props {
  houses: readonly HomeHouse[]
  current: HomeHouse
  onSwitch: (key: number) => void
}

/** The house one is at home in, and the way to the others. */
export function HouseCard({ houses, current, onSwitch }: Props) {
  return (
    <Card list>
      <View className="house-card__head">
        <View className="house-card__label">当前房屋</View>
        {houses.length > 1 ? (
          <Picker
            mode="selector"
            range={houses.map(({ title }) => title)}
            value={houses.indexOf(current)}
            onChange={(event) => {
              const chosen = houses[Number(event.detail.value)]
              if (chosen) onSwitch(chosen.key)
            }}
          >
            <View
              className="house-card__switch"
              role="button"
              aria-label={`切换房屋，共 ${houses.length} 套`}
            >
              切换
              <Icon name="chevron-down" />
            </View>
          </Picker>
        ) : null}
      </View>
      <Row
        title={<View className="house-card__name">{current.title}</View>}
        note={current.note}
        onTap={current.open}
      />
    </Card>
  )
}
