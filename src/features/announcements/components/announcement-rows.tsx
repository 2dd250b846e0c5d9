import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { ListRow } from '@/components/list-row'
import { formatMoment } from '@/shared/dates'
import { isUnread, useReadMarks } from '../read-marks'
import { rowTag } from '../messages'
import type { Announcement } from '../queries'
import { LeadRow } from './lead-row'

interface Props {
  communityIdentifier: string
  rows: readonly Announcement[]
  /** The number of rows in words: 找到 3 条. */
  title: string
  now: number
  onOpen: (row: Announcement) => void
  /** Marks everything as read. It is given only where the rows begin with the newest announcement. */
  onAllRead?: () => void
  /** How many of the first rows are shown with their beginning and a picture. */
  leads?: number
}

/**
 * Announcements in the server's order. Words say which are pinned or unread. The publisher is shown on the announcement's page only
 * (decision 013).
 */
export function AnnouncementRows({
  communityIdentifier,
  rows,
  title,
  now,
  onOpen,
  onAllRead,
  leads = 0,
}: Props) {
  const marks = useReadMarks(communityIdentifier)
  const unread = new Set(rows.filter((row) => isUnread(marks, row)).map(({ id }) => id))
  const allRead = onAllRead && unread.size > 0 && (
    <Button kind="text" size="small" onTap={onAllRead}>
      全部标为已读
    </Button>
  )
  return (
    <Card title={title} action={allRead} list>
      {rows.slice(0, leads).map((row) => (
        <LeadRow key={row.id} row={row} unread={unread.has(row.id)} now={now} onOpen={() => onOpen(row)} />
      ))}
      {rows.slice(leads).map((row) => {
        const { word, kind } = rowTag(row.pinned, unread.has(row.id))
        return (
          <ListRow
            key={row.id}
            title={row.title}
            note={formatMoment(row.createdAt, now)}
            tag={word}
            tagKind={kind}
            onTap={() => onOpen(row)}
          />
        )
      })}
    </Card>
  )
}
