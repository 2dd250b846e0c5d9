import { View } from '@tarojs/components'
import { formatMoment } from '@/shared/dates'
import { stateWords } from '../messages'
import { stepsOf, type RepairDetail } from '../repair'
import './timeline.scss'

/** What has happened to a repair, in order, and what comes next. */
export function Timeline({ repair, now }: { repair: RepairDetail; now: number }) {
  const { next } = stateWords(repair.state)
  return (
    <View className="repair-timeline" role="list">
      {stepsOf(repair).map(({ word, at }) => (
        <View key={word} className="repair-step" role="listitem">
          <View>{word}</View>
          <View className="wj-note">{formatMoment(at, now)}</View>
        </View>
      ))}
      {next ? (
        <View className="repair-step repair-step--next" role="listitem">
          <View>{next}</View>
        </View>
      ) : null}
    </View>
  )
}
