import { useQuery, type UseQueryResult } from '@tanstack/react-query'
import * as v from 'valibot'
import type { Output } from '@/contract/core/endpoint'
import { getcode, setcode } from '@/contract/rental/invitations'
import { useUncertainWrite } from '@/queries/uncertain-write'
import { call } from '@/session/backend'
import { rereadHost } from './reread'

export type Codes = Output<typeof getcode>

const readCodes = (signal?: AbortSignal): Promise<Codes> => call(getcode, {}, { signal })

export const useCodes = (): UseQueryResult<Codes> =>
  useQuery({ queryKey: ['rental', 'host', 'codes'], queryFn: ({ signal }) => readCodes(signal) })

/** The rule for a code that is typed. Only the server knows whether it exists. */
export const codeValues = (own: string) =>
  v.object({
    code: v.pipe(
      v.string('请填写邀请码'),
      v.trim(),
      v.minLength(1, '请填写邀请码'),
      v.regex(/^[0-9A-Za-z]{1,20}$/, '邀请码只有字母和数字'),
      v.check((code) => code.toUpperCase() !== own.toUpperCase(), '不能填写自己的邀请码'),
    ),
  })

/** Enters a code, which is possible once. If the outcome is unknown, the present code is looked up. */
export function useEnterCode() {
  const done = () => void rereadHost()
  return useUncertainWrite({
    write: (code: string) => call(setcode, { code }),
    markOf: (code): string => code,
    find: async () => (await readCodes()).friendCode,
    onSent: done,
    onFound: done,
  })
}
