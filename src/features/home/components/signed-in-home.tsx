import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { Card } from '@/components/card'
import { Row } from '@/components/row'
import { currentOf } from '@/session/current-house'
import type { HomeHouse } from '../split'
import { BindCard } from './bind-card'
import { HouseCard } from './house-card'

interface Props {
  houses: readonly HomeHouse[]
  currentHouseId: number | undefined
  /** The card of applications that wait or were refused. */
  audits: ReactNode
  /** One of them waits. */
  waiting: boolean
  onSwitch: (houseId: number) => void
  /** The first house. */
  onBind: () => void
  onBindMore: () => void
  onHouses: () => void
  onSettings: () => void
}

/** The house, what waits for an answer, and the ways that exist in this version. */
export function SignedInHome(props: Props) {
  const { houses, currentHouseId, audits, waiting, onSwitch, onBind, onBindMore } = props
  const current = currentOf(houses, currentHouseId)
  return (
    <View>
      {current ? (
        <HouseCard houses={houses} current={current} onSwitch={onSwitch} />
      ) : (
        <BindCard waiting={waiting} onBind={onBind} />
      )}
      {audits}
      <Card list>
        <Row icon="building-2" title="我的房屋" onTap={props.onHouses} />
        {current ? <Row icon="plus" title="绑定更多房屋" onTap={onBindMore} /> : null}
        <Row icon="settings" title="设置" onTap={props.onSettings} />
      </Card>
    </View>
  )
}
