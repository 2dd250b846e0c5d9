import { sentenceOf } from '@/api/errors'
import type { ViewState } from './state-view'

/** The part of a query's result that decides which of the four states is shown. */
interface Load<T> {
  readonly data: T | undefined
  readonly error: unknown
}

/** What is known stays on screen while it is asked for again, even when that fails. */
export function viewOf<T>(
  { data, error }: Load<T>,
  isEmpty: (data: T) => boolean = () => false,
): ViewState<T> {
  if (data !== undefined) return isEmpty(data) ? { kind: 'empty' } : { kind: 'ready', data }
  return error ? { kind: 'failed', sentence: sentenceOf(error) } : { kind: 'loading' }
}
