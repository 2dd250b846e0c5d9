import { shortened } from '@/contract/core/graphemes'
import { Card } from '@/components/card'
import { ListRow } from '@/components/list-row'
import { formatMoment } from '@/shared/dates'
import { categoryWords, stateWords } from '../messages'
import type { Repair } from '../queries'
import { isUnread, useReadMarks } from '../read-marks'

interface Props {
  repairs: readonly Repair[]
  now: number
  onOpen: (repair: Repair) => void
}

/** How much of a long text is sent to WeChat's view. The repair's page shows all of it. */
const SUMMARY = 20

function summaryOf(describing: string): string {
  const line = describing.replace(/\s+/g, ' ')
  return shortened(line, SUMMARY)
}

/** Repairs (zhongmin 4.1), the newest first. */
export function RepairList({ repairs, now, onOpen }: Props) {
  const marks = useReadMarks()
  return (
    <Card list>
      {repairs.map((repair) => {
        const { word, kind } = stateWords(repair.state)
        const moment =
          repair.createdAt === undefined ? `服务单号 ${repair.number}` : formatMoment(repair.createdAt, now)
        const news = isUnread(repair, marks) ? '有新进展 · ' : ''
        const text = repair.describing ?? repair.place
        return (
          <ListRow
            key={repair.number}
            title={categoryWords(repair.category)}
            note={`${text === undefined ? '' : `${summaryOf(text)}\n`}${news}${moment}`}
            tag={word}
            tagKind={kind}
            onTap={() => onOpen(repair)}
          />
        )
      })}
    </Card>
  )
}
