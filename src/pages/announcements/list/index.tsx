import { pages } from '@/routes/pages'
import { useState } from 'react'
import { Button } from '@/components/button'
import { ListEnd } from '@/components/list-end'
import { Screen } from '@/components/screen'
import { SearchBar } from '@/components/search-bar'
import { StateView } from '@/components/state-view'
import { viewOf } from '@/components/view-of'
import { AnnouncementRows } from '@/features/announcements/components/announcement-rows'
import { markAllRead } from '@/features/announcements/marks'
import { useAnnouncements } from '@/features/announcements/queries'
import { useSettled } from '@/features/announcements/use-settled'
import { clock } from '@/platform/clock'
import { go } from '@/platform/navigation'
import { ForMember } from '../../guards/for-member'
import { PagedTop, usePagedScreen } from '../../paged-screen'

/** Milliseconds without a letter before what is typed is searched. */
const PAUSE = 300

interface ResultsProps {
  communityIdentifier: number
  keyword: string
  onClear: () => void
}

function Results({ communityIdentifier, keyword, onClear }: ResultsProps) {
  const list = useAnnouncements(communityIdentifier, keyword)
  const turn = usePagedScreen(list)
  const title = keyword ? `找到 ${list.data?.total ?? 0} 条` : '全部公告'
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
    <>
      <PagedTop list={list} turn={turn} />
      <StateView state={viewOf(list, ({ rows }) => rows.length === 0)} onRetry={list.retry} empty={nothing}>
        {({ rows }) => (
          <>
            <AnnouncementRows
              communityIdentifier={communityIdentifier}
              rows={rows}
              title={title}
              now={clock.now()}
              onOpen={({ id }) => void go(pages.announcement.url({ id, communityIdentifier }))}
              onAllRead={keyword || list.further ? undefined : () => markAllRead(communityIdentifier, rows)}
            />
            <ListEnd end={list.end} onMore={list.more} onOlder={() => turn(list.toOlder)} />
          </>
        )}
      </StateView>
    </>
  )
}

function Announcements({ communityIdentifier }: { communityIdentifier: number }) {
  const [typed, setTyped] = useState('')
  const keyword = useSettled(typed.trim(), PAUSE)
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
    <ForMember module="announcements">
      {({ communityIdentifier }) => <Announcements communityIdentifier={communityIdentifier} />}
    </ForMember>
  )
}
