import { useQuery, type UseQueryResult } from '@tanstack/react-query'
import { useState } from 'react'
import { failedWith } from '@/api/errors'
import { bindingStatus, getAuthUrl, zhima } from '@/contract/rental/payments'
import { copyText } from '@/platform/clipboard'
import { isAlipayAddress } from '@/platform/alipay-address'
import { call } from '@/session/backend'
import { useSubmit } from '@/shared/use-submit'

/** Whether an Alipay account is tied; a failure leaves it unknown, which is not "no". */
export const useBinding = (): UseQueryResult<boolean> =>
  useQuery({
    queryKey: ['rental', 'host', 'alipay'],
    queryFn: ({ signal }) => call(bindingStatus, {}, { signal }),
  })

/** Asks for a fresh address and copies it; it is kept nowhere. Rejects with an ApiError. */
export async function copyAuthAddress(): Promise<'copied' | 'notCopied' | 'wrongHost'> {
  const { authUrl } = await call(getAuthUrl, {})
  if (!isAlipayAddress(authUrl)) return 'wrongHost'
  return (await copyText(authUrl)) ? 'copied' : 'notCopied'
}

/** A score, or that Alipay has to be asked and somebody has to agree to it there first. */
export type Score = number | 'notAuthorized'

/** What is kept is asked for first; only where nothing is kept is Alipay asked (AUTO), and on demand (Y). */
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

/** 芝麻分, in the memory of this page alone. */
export function useScore() {
  const [score, setScore] = useState<Score>()
  const asking = useSubmit(askScore)
  const ask = async (fresh: boolean) => {
    const asked = await asking.send(fresh)
    if (asked.ok) setScore(asked.value)
  }
  return { score, asking, ask }
}
