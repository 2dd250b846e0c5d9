import { View } from '@tarojs/components'
import { failedWith } from '@/api/errors'
import { Card } from '@/components/card'
import { Row } from '@/components/row'
import { rentWords, sizeWords, titleOf, typeWords } from '@/components/rental-words'
import { houseRelease } from '@/contract/rental/houses'
import { PART_NAMES, PARTS, type Part } from '../house-values'
import { missingOf } from '../missing'
import type { HostHouse } from '../queries'
import { useHouseMove } from '../use-house-move'
import { StepFrame } from './step-frame'
import { UncertainNotice } from './uncertain-notice'
import './rental-host.scss'

export interface ReleaseWays {
  onEdit: (part: Part) => void
  onPhotos: () => void
  onPreview: () => void
  onChecklist: () => void
  onLogin: () => void
}

interface Props extends ReleaseWays {
  house: HostHouse
  onReleased: () => void
}

/** Tells whether the house was refused because an identification of its landlord is missing. */
export const isNotProven = (error: unknown): boolean =>
  failedWith(error, houseRelease, 'notIdentified') || failedWith(error, houseRelease, 'notLandlord')

/** The step that shows everything again, with a way back to each part, and releases the house. */
export function ReleaseStep({ house, onReleased, ...ways }: Props) {
  const { row, detail } = house
  const move = useHouseMove(row.id, onReleased)
  const missing = missingOf(house)
  const { error } = move.sending
  return (
    <StepFrame
      step={4}
      onBack={ways.onPhotos}
      primary={{
        text: '发布房源',
        onTap: async () => void (await move.send('release')),
        busy: move.sending.state === 'busy',
        disabled: move.uncertain || missing.length > 0,
      }}
    >
      <UncertainNotice
        write={move}
        what="发布"
        onLogin={ways.onLogin}
        way={isNotProven(error) ? { text: '去完成认证', onTap: ways.onChecklist } : undefined}
      />
      <Card title={titleOf({ ...row, ...detail })} list>
        <Row title="租金" value={rentWords(row.rent)} />
        <Row title="房屋" value={`${typeWords(row.type)} · ${sizeWords(row.size)}`} />
        <Row title="照片" value={`${row.photos.length}张`} onTap={ways.onPhotos} />
        {PARTS.map((part) => (
          <Row key={part} icon="pencil" title={`修改${PART_NAMES[part]}`} onTap={() => ways.onEdit(part)} />
        ))}
        <Row icon="eye" title="看看租客看到的样子" onTap={ways.onPreview} />
      </Card>
      {missing.length > 0 ? (
        <View className="host-lead">{`还缺：${missing.join('、')}。补齐后可以发布。`}</View>
      ) : (
        <View className="host-lead">发布后租客可以搜到。随时可以下架，草稿一直保留。</View>
      )}
    </StepFrame>
  )
}
