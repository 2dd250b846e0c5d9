import { useInfiniteQuery, type InfiniteData, type QueryKey } from '@tanstack/react-query'
import { useState } from 'react'
import { unreadableIn } from '@/contract/core/rows'
import { sentenceOf } from '@/api/errors'
import { offlineRead } from './offline-reads'
import { scrollToTop } from '@/platform/scroll'
import { loadOf, type Load } from './page-query'
import { queryClient } from './query-client'

/** One page of a long list. */
export interface ListPage<T> {
  readonly rows: readonly T[]
  readonly lastPage: number
  /** The number of rows in the whole list. */
  readonly total: number
}

export interface PagedListOptions<T> {
  /** The key of the list. A component shows one list only: a different list needs a component with a different React `key`. */
  readonly queryKey: QueryKey
  /** True if the first page is to be shown without a network, too (queries/offline-reads). */
  readonly keep?: boolean
  /** Fields whose numbers are not masked when the page is kept. */
  readonly plainFields?: readonly string[]
  readonly read: (page: number, signal?: AbortSignal) => Promise<ListPage<T>>
}

/** What is shown below the rows. `older`: there are more rows than one page of the app may hold. */
export type ListEnd =
  | { readonly kind: 'loading' | 'more' | 'older' | 'end' }
  | { readonly kind: 'failed'; readonly sentence: string }

/** The rows of a long list that are on the screen. */
export interface ListRows<T> {
  readonly rows: readonly T[]
  /** The number of rows in the whole list. */
  readonly total: number
}

/**
 * The most pages of 20 rows that are shown at once. With them a page of the app stays below the 500 nodes it may have (decision 013). The
 * rows that follow are the list's next section, which replaces the shown one.
 */
export const MAX_PAGES = 5

type Pages<T> = InfiniteData<ListPage<T>, number>

function uniqueRows<T extends { readonly id: number }>(data: Pages<T>): T[] {
  // A row that is published while one reads pushes other rows from one page to the next, so that they come twice.
  const rows = new Map(data.pages.flatMap((page) => page.rows).map((row) => [row.id, row]))
  return [...rows.values()]
}

const isSame = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b)

const firstOf = <T>({ pages, pageParams }: Pages<T>): Pages<T> => ({
  pages: pages.slice(0, 1),
  pageParams: pageParams.slice(0, 1),
})

const isEmpty = <T>({ rows }: ListRows<T>) => rows.length === 0

/** Tells whether the server has pages after the last one that was read. */
const hasOlder = <T>({ pages, pageParams }: Pages<T>) =>
  (pageParams.at(-1) ?? 1) < (pages.at(-1)?.lastPage ?? 1)

/** Reads a long list page by page. The component `LoadedList` draws it and reads it again when the page does. */
export function usePagedList<T extends { readonly id: number }>({
  queryKey,
  keep = false,
  plainFields,
  read,
}: PagedListOptions<T>) {
  const [section, setSection] = useState(0)
  const first = section * MAX_PAGES + 1
  const key = [...queryKey, first]
  const query = useInfiniteQuery<ListPage<T>, Error, Pages<T>, QueryKey, number>({
    ...(keep && section === 0 ? offlineRead<Pages<T>>(key, plainFields) : { queryKey: key }),
    // A list that is opened again starts with its first page, in one request.
    gcTime: 0,
    queryFn: ({ pageParam, signal }) => read(pageParam, signal),
    initialPageParam: first,
    getNextPageParam: ({ lastPage }, pages, page) =>
      pages.length < MAX_PAGES && page < lastPage ? page + 1 : undefined,
  })
  const { data, hasNextPage, isFetching, isFetchingNextPage, isFetchNextPageError } = query

  function end(): ListEnd {
    if (isFetchingNextPage) return { kind: 'loading' }
    if (isFetchNextPageError) return { kind: 'failed', sentence: sentenceOf(query.error) }
    if (hasNextPage) return { kind: 'more' }
    return { kind: data && hasOlder(data) ? 'older' : 'end' }
  }
  const shown = data && { rows: uniqueRows(data), total: data.pages.at(-1)?.total ?? 0 }
  // The failure of a further page is told in `end`; the rows above stay as they are.
  const error = isFetchNextPageError ? null : query.error
  const { dataUpdatedAt, refetch } = query
  const load: Load<ListRows<T>> = {
    ...loadOf({ data: shown, error, isFetching, dataUpdatedAt, refetch }, { isEmpty }),
    unreadable: unreadableIn(data),
  }
  const turnTo = (other: number) => {
    setSection(other)
    scrollToTop()
  }
  return {
    load,
    total: shown?.total ?? 0,
    end: end(),
    /** True when the first section of the list is not the one shown. */
    isPastFirst: section > 0,
    /** Reads the next page when one has scrolled down. After a failure it waits for a tap, which calls `more`. */
    onReachBottom: () => {
      if (hasNextPage && !isFetching && !isFetchNextPageError) void query.fetchNextPage()
    },
    more: async () => void (await query.fetchNextPage()),
    toOlder: () => turnTo(section + 1),
    toNewer: () => turnTo(section - 1),
    /** For when the page is shown again. One request tells whether the list has changed; only then the other pages are read again. */
    revalidate: async () => {
      const [held, ...others] = data?.pages ?? []
      if (held && others.length > 0) {
        const fresh = await read(first).catch(() => undefined)
        if (isSame(fresh, held)) return
      }
      await load.read()
    },
    /** For when the page is pulled down: reads the first page only, in one request. */
    refresh: async () => {
      queryClient.setQueryData<Pages<T>>(key, (before) => before && firstOf(before))
      await query.refetch()
    },
  }
}

export type PagedList<T extends { readonly id: number }> = ReturnType<typeof usePagedList<T>>
