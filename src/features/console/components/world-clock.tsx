import { View } from '@tarojs/components'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { moveClockDoor } from '@/contract/doors/control'
import { clock } from '@/platform/clock'
import { formatMoment } from '@/shared/dates'
import { Loaded } from '@/components/loaded'
import { loadOf } from '@/queries/page-query'
import { Skeleton } from '@/components/skeleton'
import { openDoor } from '../doors'
import { useWorldClock } from '../queries'
import { useTesterAction } from '../use-tester-action'
import { Problem } from './problem'
import './console.scss'

const HOUR = 3600

const STEPS = [
  { word: '1 小时', seconds: HOUR },
  { word: '1 天', seconds: 24 * HOUR },
  { word: '15 天', seconds: 15 * 24 * HOUR },
] as const

/** Moves the backend's clock, which codes, tokens and dates follow. */
export function WorldClock() {
  const query = useWorldClock()
  const move = useTesterAction(
    (to: { advance: number } | { now: number }) => openDoor(moveClockDoor, to),
    ({ now }) => `后端时间：${formatMoment(now)}`,
  )
  return (
    <Card title="后端的时间">
      <Loaded load={loadOf(query)} skeleton={<Skeleton rows={1} />}>
        {({ now }) => (
          <View>
            <View className="wj-section wj-tabular">{formatMoment(now)}</View>
            <View className="wj-note">验证码、登录和日期都按它算。登录 1 小时过期，14 天后不能换新。</View>
          </View>
        )}
      </Loaded>
      <Problem of={move} />
      <View className="console-buttons">
        {STEPS.map(({ word, seconds }) => (
          <Button
            key={word}
            size="small"
            kind="secondary"
            label={`拨快 ${word}`}
            onTap={async () => void (await move.act({ advance: seconds }))}
          >
            {`+${word}`}
          </Button>
        ))}
        <Button size="small" kind="text" onTap={async () => void (await move.act({ now: clock.now() }))}>
          拨回现在
        </Button>
      </View>
    </Card>
  )
}
