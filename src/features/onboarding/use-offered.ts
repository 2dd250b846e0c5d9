import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { initialize } from '@/contract/weapp/options'
import { weappForm } from '@/platform/weapp-form'
import { queryClient } from '@/queries/query-client'
import { call } from '@/session/backend'
import { HOUR } from '@/shared/dates'
import type { FormValues } from './form-values'
import { drafts } from './draft'
import type { FlowKind } from './flow'
import { keysOf, offeredBy, type Offered } from './offered'

const options = {
  queryKey: ['form-options'],
  staleTime: HOUR,
  gcTime: HOUR,
  queryFn: ({ signal }: { signal: AbortSignal }) => call(initialize, {}, { signal }),
} as const

/** Only 2021-02 takes the words of the backend; the document numbers its own. */
const isOffered = () => weappForm() === '2021-02'

/** The options of the form's fields; the documents' until, or unless, the backend has told its own. */
export function useOffered(): Offered {
  const { data } = useQuery({ ...options, enabled: isOffered() })
  return useMemo(() => offeredBy(data), [data])
}

/** The keys under which the draft's choices are sent; empty where our words are. */
export async function keysToSend(kind: FlowKind): Promise<FormValues['keys']> {
  if (!isOffered()) return {}
  // A backend without the call is sent the documents' words.
  const answer = await queryClient.fetchQuery(options).catch(() => undefined)
  return keysOf(offeredBy(answer), drafts[kind].getState())
}
