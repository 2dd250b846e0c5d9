import { useQuery, type UseQueryResult } from '@tanstack/react-query'
import { useState } from 'react'
import { failedWith } from '@/api/errors'
import { bindingStatus, getAuthUrl, zhima } from '@/contract/rental/payments'
import { copyText } from '@/platform/clipboard'
import { isAlipayAddress } from '@/platform/alipay-address'
import { call } from '@/session/backend'
import { useSubmit } from '@/shared/use-submit'

/** Whether the landlord has bound an Alipay account; undefined if that could not be read. */
export const useBinding = (): UseQueryResult<boolean> =>
  useQuery({
    queryKey: ['rental', 'host', 'alipay'],
    queryFn: ({ signal }) => call(bindingStatus, {}, { signal }),
  })

/** Asks for a new authorisation address and copies it. It is not stored. Rejects with an ApiError. */
export async function copyAuthAddress(): Promise<'copied' | 'notCopied' | 'wrongHost'> {
  const { authUrl } = await call(getAuthUrl, {})
  if (!isAlipayAddress(authUrl)) return 'wrongHost'
  return (await copyText(authUrl)) ? 'copied' : 'notCopied'
}

/** A Zhima score, or 'notAuthorized' if Alipay has to be asked and the landlord has not agreed to it there. */
export type Score = number | 'notAuthorized'

/** Asks for the stored score; Alipay is asked if none is stored (AUTO), or if the landlord wants it (Y). */
async function askScore(fresh: boolean): Promise<Score> {
  try {
    const kept = fresh ? 'none' : await call(zhima, { refresh: 'N' })
    const score = kept === 'none' ? await call(zhima, { refresh: fresh ? 'Y' : 'AUTO' }) : kept
    return score === 'none' ? 'notAuthorized' : score
  } catch (error) {
    if (failedWith(error, zhima, 'notAuthorized')) return 'notAuthorized'
    throw error
  }
}

/** The Zhima score (芝麻分), in the memory of this page only. */
export function useScore() {
  const [score, setScore] = useState<Score>()
  const asking = useSubmit(askScore)
  const ask = async (fresh: boolean) => {
    const asked = await asking.send(fresh)
    if (asked.ok) setScore(asked.value)
  }
  return { score, asking, ask }
}
