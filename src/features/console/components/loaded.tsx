import type { UseQueryResult } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { sentenceOf } from '@/api/errors'
import { Notice } from '@/components/notice'
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
  const old = query.data !== undefined && query.error ? sentenceOf(query.error) : undefined
  return (
    <>
      {old ? <Notice kind="warning">{`没有更新成功，显示的是上次的内容。${old}`}</Notice> : null}
      <StateView
        state={viewOf(query, isEmpty)}
        onRetry={async () => void (await query.refetch())}
        skeleton={<Skeleton rows={rows} />}
        empty={empty}
      >
        {children}
      </StateView>
    </>
  )
}
