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
  /** 找到 3 条 */
  title: string
  now: number
  onOpen: (row: Announcement) => void
  /** Everything unread counts as read; only where the rows begin with the newest. */
  onAllRead?: () => void
  /** So many of the first are shown with their beginning and a picture. */
  leads?: number
}

/** Announcements in the server's order, with what is pinned and what is unread told in words; who publishes stands in the detail (decision 013). */
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
