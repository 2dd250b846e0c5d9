import { Image, View } from '@tarojs/components'
import { imageAria } from '@/components/control-aria'
import { shortened } from '@/contract/core/graphemes'
import { Tag } from '@/components/tag'
import { usePictureSource } from '@/components/use-picture-source'
import { formatMoment } from '@/shared/dates'
import { rowTag } from '../messages'
import { useAnnouncement, type Announcement } from '../queries'
import './lead-row.scss'

interface Props {
  row: Announcement
  unread: boolean
  now: number
  onOpen: () => void
}

/** How many letters of the text are shown. */
const SUMMARY = 32

function summaryOf(content: string): string {
  const line = content.replace(/\s+/g, ' ').trim()
  return shortened(line, SUMMARY)
}

/**
 * One of the first announcements, with its beginning and its first picture. The list (weapp.announcements) has neither, so the announcement
 * itself is read, and its page then opens at once. Until it was read, or if it cannot be, the row stands without them.
 */
export function LeadRow({ row, unread, now, onOpen }: Props) {
  const { data } = useAnnouncement(row.id)
  const { word, kind } = rowTag(row.pinned, unread)
  const cover = usePictureSource(data?.images[0])
  return (
    <View className="wj-row lead-row" hoverClass="wj-pressed" role="button" onClick={onOpen}>
      <View className="wj-row__main">
        <View className="lead-row__title">{row.title}</View>
        <View className="wj-row__note">{formatMoment(row.createdAt, now)}</View>
        {data ? <View className="lead-row__summary">{summaryOf(data.content)}</View> : null}
        {kind === 'none' ? null : (
          <View className="lead-row__tag">
            <Tag kind={kind}>{word}</Tag>
          </View>
        )}
      </View>
      {cover ? (
        <Image className="lead-row__cover" src={cover} mode="aspectFill" lazyLoad {...imageAria()} />
      ) : null}
    </View>
  )
}
