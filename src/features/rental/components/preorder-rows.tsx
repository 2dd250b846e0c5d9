import { ListRow } from '@/components/list-row'
import { formatMoment } from '@/shared/dates'
import type { Preorder } from '../queries'
import { preorderTag, rentWords, titleOf } from '@/components/rental-words'

interface Props {
  rows: readonly Preorder[]
  now: number
  onOpen: (row: Preorder) => void
}

/** Viewing requests, each with its state and its house. */
export function PreorderRows({ rows, now, onOpen }: Props) {
  return (
    <>
      {rows.map((row) => {
        const { word, kind } = preorderTag(row.status)
        const when = row.createdAt === undefined ? '' : `申请于 ${formatMoment(row.createdAt, now)}`
        return (
          <ListRow
            key={row.id}
            title={titleOf(row)}
            note={[rentWords(row.rent), when].filter(Boolean).join('\n')}
            tag={word}
            tagKind={kind}
            onTap={() => onOpen(row)}
          />
        )
      })}
    </>
  )
}
