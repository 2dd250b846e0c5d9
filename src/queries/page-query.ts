import { useDidShow, usePullDownRefresh } from '@tarojs/taro'
import type { UseQueryResult } from '@tanstack/react-query'
import { unreadableIn } from '@/contract/core/rows'
import { sentenceOf } from '@/api/errors'
import { stopPullDownRefresh } from '@/platform/feedback'

/** Loading, failed, empty and ready are four states; a failure never looks like "nothing here". */
export type ViewState<T> =
  | { kind: 'loading' }
  /** `sentence` tells the resident in Chinese what happened and what to do. */
  | { kind: 'failed'; sentence: string }
  | { kind: 'empty' }
  | { kind: 'ready'; data: T }

/** What one query has to show. `Loaded` (src/components) draws it. */
export interface Load<T> {
  readonly state: ViewState<T>
  /** What is shown is of an earlier time (`updatedAt`, epoch milliseconds), because reading it again failed. */
  readonly outdated?: { readonly sentence: string; readonly updatedAt: number }
  /** How many rows of the answer could not be read (R26). */
  readonly unreadable: number
  /** Reads again; joins a reading that is under way. Never rejects. */
  readonly read: () => Promise<void>
}

export interface LoadOptions<T> {
  /** True when there is nothing in the answer to show. Without it only `null` is nothing. */
  isEmpty?: (data: T) => boolean
  /** The Chinese sentence for an error; by default the error's own. */
  sentence?: (error: unknown) => string
}

interface Query<T> extends Pick<UseQueryResult<T | null>, 'data' | 'error' | 'isFetching' | 'dataUpdatedAt'> {
  readonly refetch: (options: { cancelRefetch: boolean }) => Promise<unknown>
}

function stateOf<T>(query: Query<T>, isEmpty: (data: T) => boolean, sentence: (error: unknown) => string) {
  const { data, error, isFetching } = query
  if (data !== undefined && data !== null)
    return isEmpty(data) ? ({ kind: 'empty' } as const) : ({ kind: 'ready', data } as const)
  // `null` is the server's word that there is none. It is not believed while it is asked anew, nor after that failed.
  if (error) return { kind: 'failed', sentence: sentence(error) } as const
  return data === null && !isFetching ? ({ kind: 'empty' } as const) : ({ kind: 'loading' } as const)
}

/**
 * What a query has to show. What is known stays on screen while it is read again, even when that fails.
 * For a page's own query use `usePageQuery`, which reads it again when it should be.
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

/** When a page reads its content again: as often as it is shown, and when it is pulled down. */
export function usePageRereads(onShow: () => Promise<void>, onPullDown: () => Promise<void>): void {
  useDidShow(() => void onShow())
  usePullDownRefresh(() => void onPullDown().finally(stopPullDownRefresh))
}

interface PageQueryOptions<T> extends LoadOptions<T> {
  /** In place of reading this query alone, for a page that shows several. */
  onShow?: () => Promise<void>
  onPullDown?: () => Promise<void>
}

/** The query that a page shows: its four states, and the life of the page around it. The page's config enables pulling down. */
export function usePageQuery<T>(query: Query<T>, options: PageQueryOptions<T> = {}): Load<T> {
  const load = loadOf(query, options)
  usePageRereads(options.onShow ?? load.read, options.onPullDown ?? load.read)
  return load
}
