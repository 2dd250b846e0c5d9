import { useInfiniteQuery, type InfiniteData, type QueryKey } from '@tanstack/react-query'
import { useState } from 'react'
import { unreadableIn } from '@/contract/core/rows'
import { sentenceOf } from '@/api/errors'
import { offlineRead } from './offline-reads'
import { scrollToTop } from '@/platform/scroll'
import { loadOf, type Load } from './page-query'
import { queryClient } from './query-client'

/** What the pages of a list's own query are made of. */
export interface ListPage<T> {
  readonly rows: readonly T[]
  readonly lastPage: number
  /** Of the whole list. */
  readonly total: number
}

export interface PagedListOptions<T> {
  /** Another list is another component: give it a `key` of its own. */
  readonly queryKey: QueryKey
  /** The first page can be read again without a network (queries/offline-reads). */
  readonly keep?: boolean
  /** Fields whose numbers stay when they are kept. */
  readonly plainFields?: readonly string[]
  readonly read: (page: number, signal?: AbortSignal) => Promise<ListPage<T>>
}

/** What stands below the rows. `older`: there is more than a page of the app may hold. */
export type ListEnd =
  | { readonly kind: 'loading' | 'more' | 'older' | 'end' }
  | { readonly kind: 'failed'; readonly sentence: string }

/** What the screen holds of a long list. */
export interface ListRows<T> {
  readonly rows: readonly T[]
  /** Of the whole list. */
  readonly total: number
}

/**
 * As many pages of 20 stand below each other: their nodes stay below the 500 that a page may hold, however long the list is (decision 013).
 * What follows is the next section of the list, which takes their place.
 */
export const MAX_PAGES = 5

type Pages<T> = InfiniteData<ListPage<T>, number>

function uniqueRows<T extends { readonly id: number }>(data: Pages<T>): T[] {
  // What is published while one reads on pushes a row from one page to the next.
  const rows = new Map(data.pages.flatMap((page) => page.rows).map((row) => [row.id, row]))
  return [...rows.values()]
}

const isSame = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b)

const firstOf = <T>({ pages, pageParams }: Pages<T>): Pages<T> => ({
  pages: pages.slice(0, 1),
  pageParams: pageParams.slice(0, 1),
})

const isEmpty = <T>({ rows }: ListRows<T>) => rows.length === 0

/** Whether the server has pages behind the last that is held. */
const hasOlder = <T>({ pages, pageParams }: Pages<T>) =>
  (pageParams.at(-1) ?? 1) < (pages.at(-1)?.lastPage ?? 1)

/** A long list, read page by page. `LoadedList` (src/components) draws it and reads it again with the page. */
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
    // A list that is opened anew begins at its beginning, with one request.
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
  // A further page's failure stands in `end`, and leaves the rows above as they are.
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
    /** Not at the beginning of the list. */
    isPastFirst: section > 0,
    /** By the scrolling; a page that failed waits for a tap. */
    onReachBottom: () => {
      if (hasNextPage && !isFetching && !isFetchNextPageError) void query.fetchNextPage()
    },
    more: async () => void (await query.fetchNextPage()),
    toOlder: () => turnTo(section + 1),
    toNewer: () => turnTo(section - 1),
    /** When the page is back: one request tells whether anything changed; only then the other pages are read again. */
    revalidate: async () => {
      const [held, ...others] = data?.pages ?? []
      if (held && others.length > 0) {
        const fresh = await read(first).catch(() => undefined)
        if (isSame(fresh, held)) return
      }
      await load.read()
    },
    /** Pulled down: the beginning again, in one request. */
    refresh: async () => {
      queryClient.setQueryData<Pages<T>>(key, (before) => before && firstOf(before))
      await query.refetch()
    },
  }
}

export type PagedList<T extends { readonly id: number }> = ReturnType<typeof usePagedList<T>>
