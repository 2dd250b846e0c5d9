import { useQuery, type UseQueryResult } from '@tanstack/react-query'
import { announcements } from '@/contract/weapp/announcements'
import { call } from '@/session/backend'
import { offlineRead } from '@/queries/offline-reads'
import { isUnread, startReadMarks, useReadMarks, type ReadMarks } from './read-marks'

const PER_PAGE = 20

/** Texts that the office writes for everybody. A phone number in them is meant to be called, so it is not masked on the device. */
export const PUBLIC_TEXTS = ['title', 'content'] as const

/** Reads one page of announcements. The first reading of a community also sets its read marks. */
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
  /** How many of the first page are newer than the read marks on this device and were not opened. */
  readonly unread: number
  /** True if the whole first page is unread and there is a second one. */
  readonly more: boolean
  /** The newest unread announcement. */
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

/**
 * The unread announcements of a community for the home page, in one request. Without a community, or with the module undefined or off,
 * nothing is asked.
 */
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
