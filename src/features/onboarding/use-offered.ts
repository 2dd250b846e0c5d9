import { useMemo } from 'react'
import { readFormOptions, useFormOptions } from '@/queries/form-options'
import type { FormValues } from './form-values'
import { drafts } from './draft'
import type { FlowKind } from './flow'
import { keysOf, offeredBy, type Offered } from './offered'

/** The options of the form's fields; the documents' until, or unless, the backend has told its own. */
export function useOffered(): Offered {
  const answer = useFormOptions()
  return useMemo(() => offeredBy(answer), [answer])
}

/** The keys under which the draft's choices are sent; empty where our words are. */
export const keysToSend = async (kind: FlowKind): Promise<FormValues['keys']> =>
  keysOf(offeredBy(await readFormOptions()), drafts[kind].getState())
