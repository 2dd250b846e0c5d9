import type { UseQueryResult } from '@tanstack/react-query'
import type { ViewState } from '@/components/state-view'
import { viewOf } from '@/components/view-of'
import type { Order } from './unpaid'

/** An order that is not there is told apart from one that could not be read. */
export function viewOfOrder(query: UseQueryResult<Order | null>): ViewState<Order> {
  const view = viewOf(query)
  if (view.kind !== 'ready') return view
  return view.data ? { kind: 'ready', data: view.data } : { kind: 'empty' }
}
