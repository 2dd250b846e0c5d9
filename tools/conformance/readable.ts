import { ApiError } from '../../src/api/errors'
import { readAnswer } from '../../src/api/read-answer'
import { unreadableIn } from '../../src/contract/core/rows'
import type { EndpointSpec } from '../../src/contract/core/endpoint'
import type { Finding } from './compare'
import type { HttpAnswer } from './judge'

/** What our own client cannot read of an answer. Gives nothing if it reads the answer, or if the answer is a refusal. */
export function unreadable(endpoint: EndpointSpec, answer: HttpAnswer): Finding[] {
  try {
    const rows = unreadableIn(readAnswer(endpoint, answer))
    return rows > 0 ? [{ path: '(our client)', what: `cannot read ${rows} rows of this` }] : []
  } catch (error) {
    if (!(error instanceof ApiError) || error.kind !== 'contract') return []
    const paths = (error.paths ?? []).join(', ')
    return [{ path: '(our client)', what: `cannot read this: ${paths}` }]
  }
}
