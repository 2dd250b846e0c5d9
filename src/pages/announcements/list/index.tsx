import { pages } from '@/routes/pages'
import { useState } from 'react'
import { Button } from '@/components/button'
import { LoadedList } from '@/components/loaded-list'
import { Screen } from '@/components/screen'
import { SearchBar } from '@/components/search-bar'
import { AnnouncementRows } from '@/features/announcements/components/announcement-rows'
import { markAllRead } from '@/features/announcements/read-marks'
import { useAnnouncements } from '@/features/announcements/queries'
import { useDebounced } from '@/features/announcements/use-debounced'
import { clock } from '@/platform/clock'
import { go } from '@/platform/navigation'
import { MemberGuard } from '../../guards/member-guard'

/** A search starts after this many milliseconds without typing. */
const PAUSE = 300

/** The number of announcements that are shown with their beginning and a picture: those that are visible without scrolling. */
const LEADS = 3

interface ResultsProps {
  communityIdentifier: string
  keyword: string
  onClear: () => void
}

function Results({ communityIdentifier, keyword, onClear }: ResultsProps) {
  const list = useAnnouncements(communityIdentifier, keyword)
  const title = keyword ? `找到 ${list.total} 条` : '全部公告'
  const nothing = keyword
    ? {
        title: `没有找到“${keyword}”`,
        note: '标题和正文里都没有，请换一个词再找',
        action: (
          <Button kind="secondary" onTap={onClear}>
            查看全部公告
          </Button>
        ),
      }
    : { title: '还没有公告', note: '物业发布的通知会显示在这里' }

  return (
    <LoadedList list={list} empty={nothing}>
      {({ rows }) => (
        <AnnouncementRows
          communityIdentifier={communityIdentifier}
          rows={rows}
          title={title}
          now={clock.now()}
          onOpen={({ id }) => void go(pages.announcement.url({ id, communityIdentifier }))}
          leads={keyword || list.isPastFirst ? 0 : LEADS}
          onAllRead={keyword || list.isPastFirst ? undefined : () => markAllRead(communityIdentifier, rows)}
        />
      )}
    </LoadedList>
  )
}

function Announcements({ communityIdentifier }: { communityIdentifier: string }) {
  const [typed, setTyped] = useState('')
  const keyword = useDebounced(typed.trim(), PAUSE)
  return (
    <Screen>
      <SearchBar label="搜索公告" placeholder="搜索标题和正文" value={typed} onInput={setTyped} />
      <Results
        key={`${communityIdentifier} ${keyword}`}
        communityIdentifier={communityIdentifier}
        keyword={keyword}
        onClear={() => setTyped('')}
      />
    </Screen>
  )
}

export default function AnnouncementsPage() {
  return (
    <MemberGuard module="announcements">
      {({ communityIdentifier }) => <Announcements communityIdentifier={communityIdentifier} />}
    </MemberGuard>
  )
}
