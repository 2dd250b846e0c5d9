import type { UseQueryResult } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { sentenceOf } from '@/api/errors'
import { Outdated } from '@/components/outdated'
import { Skeleton } from '@/components/skeleton'
import { StateView, type StateViewProps } from '@/components/state-view'
import { viewOf } from '@/components/view-of'

interface Props<T> {
  query: UseQueryResult<T>
  isEmpty?: (data: T) => boolean
  empty?: StateViewProps<T>['empty']
  rows?: number
  children: (data: T) => ReactNode
}

/** A query in its four states; what is known stays when it cannot be read again. */
export function Loaded<T>({ query, isEmpty, empty, rows = 3, children }: Props<T>) {
  const read = async () => void (await query.refetch())
  return (
    <>
      {query.data !== undefined && query.error ? (
        <Outdated sentence={sentenceOf(query.error)} updatedAt={query.dataUpdatedAt} onRetry={read} />
      ) : null}
      <StateView
        state={viewOf(query, isEmpty)}
        onRetry={read}
        skeleton={<Skeleton rows={rows} />}
        empty={empty}
      >
        {children}
      </StateView>
    </>
  )
}
