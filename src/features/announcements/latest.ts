import { useQuery, type UseQueryResult } from '@tanstack/react-query'
import { announcements } from '@/contract/weapp/announcements'
import { call } from '@/session/backend'
import { offlineRead } from '@/queries/offline-reads'
import { isUnread, startReadMarks, useReadMarks, type ReadMarks } from './read-marks'

const PER_PAGE = 20

/** Written by the office for everybody: a number in them is one to call, and stays when they are kept on the device. */
export const PUBLIC_TEXTS = ['title', 'content'] as const

/** One page of the list; marks begin with the first look. */
export async function readAnnouncements(
  communityIdentifier: string,
  page: number,
  options: { readonly keyword?: string; readonly signal?: AbortSignal } = {},
) {
  const { keyword, signal } = options
  const answer = await call(
    announcements,
    { communityIdentifier, keyword, page, perPage: PER_PAGE },
    { signal },
  )
  startReadMarks(communityIdentifier)
  return answer
}

export interface LatestAnnouncements {
  /** Of the first page: what is newer than the marks on this device and was not opened. */
  readonly unread: number
  /** The whole first page is unread and there is a second one. */
  readonly more: boolean
  /** The newest of the unread ones. */
  readonly latest?: { readonly id: number; readonly title: string; readonly createdAt: number }
}

interface FirstPage {
  readonly rows: readonly { readonly id: number; readonly title: string; readonly createdAt: number }[]
  readonly further: boolean
}

function latestOf({ rows, further }: FirstPage, marks: ReadMarks | undefined): LatestAnnouncements {
  const unread = rows.filter((row) => isUnread(marks, row))
  const [latest] = [...unread].sort((a, b) => b.createdAt - a.createdAt)
  return { unread: unread.length, more: further && unread.length === rows.length, latest }
}

/** For the home page, in one request. Not asked without a community, or (undefined too) where the module is off. */
export function useLatestAnnouncements(
  communityIdentifier: string | undefined,
): UseQueryResult<LatestAnnouncements> {
  const marks = useReadMarks(communityIdentifier)
  return useQuery({
    ...offlineRead<FirstPage>(['announcements', communityIdentifier, 'latest'], PUBLIC_TEXTS),
    enabled: communityIdentifier !== undefined,
    queryFn: async ({ signal }): Promise<FirstPage> => {
      const { announcements: rows, lastPage = 1 } = await readAnnouncements(communityIdentifier ?? '', 1, {
        signal,
      })
      return {
        rows: rows.map(({ id, title, createdAt }) => ({ id, title, createdAt })),
        further: lastPage > 1,
      }
    },
    select: (page) => latestOf(page, marks),
  })
}
