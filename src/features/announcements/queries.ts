import { useQuery, type UseQueryResult } from '@tanstack/react-query'
import type { Output } from '@/contract/core/endpoint'
import type { announcements } from '@/contract/weapp/announcements'
import { announcement } from '@/contract/weapp/announcement'
import { call } from '@/session/backend'
import { offlineRead } from '@/queries/offline-reads'
import { usePagedList, type PagedList } from '@/queries/paged-list'
import { PUBLIC_TEXTS, readAnnouncements } from './latest'

export type Announcement = Output<typeof announcements>['announcements'][number]

/** The announcements of a community, or those that contain the keyword; in the server's order, the pinned ones first. */
export const useAnnouncements = (communityIdentifier: string, keyword: string): PagedList<Announcement> =>
  usePagedList({
    queryKey: ['announcements', communityIdentifier, 'list', keyword],
    keep: keyword === '',
    plainFields: PUBLIC_TEXTS,
    read: async (page, signal) => {
      const asked = { keyword: keyword || undefined, signal }
      const {
        announcements: rows,
        lastPage = 1,
        total = rows.length,
      } = await readAnnouncements(communityIdentifier, page, asked)
      return { rows, lastPage, total }
    },
  })

export type AnnouncementDetail = Output<typeof announcement>

export const useAnnouncement = (id: number): UseQueryResult<AnnouncementDetail> =>
  useQuery({
    ...offlineRead<AnnouncementDetail>(['announcement', id], PUBLIC_TEXTS),
    queryFn: ({ signal }) => call(announcement, { id }, { signal }),
  })
