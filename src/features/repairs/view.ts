import type { ViewState } from '@/components/state-view'
import { viewOf } from '@/components/view-of'
import { repairSentence } from './messages'

/** As viewOf, in the words of the work-order platform. */
export function repairView<T>(
  query: { readonly data: T | undefined; readonly error: unknown },
  isEmpty?: (data: T) => boolean,
): ViewState<T> {
  const view = viewOf(query, isEmpty)
  return view.kind === 'failed' ? { kind: 'failed', sentence: repairSentence(query.error) } : view
}
