import { useDidShow, usePullDownRefresh } from '@tarojs/taro'
import type { UseQueryResult } from '@tanstack/react-query'
import { unreadableIn } from '@/contract/core/rows'
import { sentenceOf } from '@/api/errors'
import { stopPullDownRefresh } from '@/platform/feedback'

/** What a page shows of a query. The four states are kept apart, so that a failure never looks like "nothing here". */
export type ViewState<T> =
  | { kind: 'loading' }
  /** `sentence` tells the resident in Chinese what happened and what to do. */
  | { kind: 'failed'; sentence: string }
  | { kind: 'empty' }
  | { kind: 'ready'; data: T }

/** What a query gives a page to show. The component `Loaded` draws it. */
export interface Load<T> {
  readonly state: ViewState<T>
  /** Set when reading again has failed: why, and of when the shown data is (`updatedAt`, epoch milliseconds). */
  readonly outdated?: { readonly sentence: string; readonly updatedAt: number }
  /** The number of the answer's rows that could not be read (R26). */
  readonly unreadable: number
  /** Reads again, or waits for a reading that is under way. Never rejects. */
  readonly read: () => Promise<void>
}

export interface LoadOptions<T> {
  /** Tells whether the answer holds nothing to show. By default only `null` is nothing. */
  isEmpty?: (data: T) => boolean
  /** Gives the Chinese sentence for an error; by default the error's own. */
  sentence?: (error: unknown) => string
}

interface Query<T> extends Pick<UseQueryResult<T | null>, 'data' | 'error' | 'isFetching' | 'dataUpdatedAt'> {
  readonly refetch: (options: { cancelRefetch: boolean }) => Promise<unknown>
}

function stateOf<T>(query: Query<T>, isEmpty: (data: T) => boolean, sentence: (error: unknown) => string) {
  const { data, error, isFetching } = query
  if (data !== undefined && data !== null)
    return isEmpty(data) ? ({ kind: 'empty' } as const) : ({ kind: 'ready', data } as const)
  // `null` means that the server has none. While it is asked again, and after a failure, that may not be true any more.
  if (error) return { kind: 'failed', sentence: sentence(error) } as const
  return data === null && !isFetching ? ({ kind: 'empty' } as const) : ({ kind: 'loading' } as const)
}

/**
 * What a query gives a page to show. Known data stays on the screen while it is read again, even if that fails. For the main query of a
 * page use `usePageQuery`, which also reads it again at the right times.
 */
export function loadOf<T>(
  query: Query<T>,
  { isEmpty = () => false, sentence = sentenceOf }: LoadOptions<T> = {},
): Load<T> {
  const { data, error, dataUpdatedAt } = query
  const isOutdated = data !== undefined && data !== null && error !== null
  return {
    state: stateOf(query, isEmpty, sentence),
    outdated: isOutdated ? { sentence: sentence(error), updatedAt: dataUpdatedAt } : undefined,
    unreadable: unreadableIn(data),
    read: async () => void (await query.refetch({ cancelRefetch: false })),
  }
}

/** Reads a page's content again each time the page is shown and each time it is pulled down. */
export function usePageRereads(onShow: () => Promise<void>, onPullDown: () => Promise<void>): void {
  useDidShow(() => void onShow())
  usePullDownRefresh(() => void onPullDown().finally(stopPullDownRefresh))
}

interface PageQueryOptions<T> extends LoadOptions<T> {
  /** Called in place of reading this query alone, by a page that shows several queries. */
  onShow?: () => Promise<void>
  onPullDown?: () => Promise<void>
}

/** Gives what a page shows of its main query, and reads it again on show and on pull-down. The page's config has to enable pull-down. */
export function usePageQuery<T>(query: Query<T>, options: PageQueryOptions<T> = {}): Load<T> {
  const load = loadOf(query, options)
  usePageRereads(options.onShow ?? load.read, options.onPullDown ?? load.read)
  return load
}
