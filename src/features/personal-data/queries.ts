import { useQuery, type UseQueryResult } from '@tanstack/react-query'
import { ApiError, sentenceOf } from '@/api/errors'
import type { Output } from '@/contract/core/endpoint'
import { consents } from '@/contract/weapp/consents'
import { personalData } from '@/contract/weapp/personal-data'
import { queryClient } from '@/queries/query-client'
import { call } from '@/session/backend'

export type PersonalData = Output<typeof personalData>
export type Person = NonNullable<PersonalData['person']>
export type Consent = Output<typeof consents>[number]

const KEY = ['personal-data'] as const

/** Everything that the backend holds about the resident. It is in memory while a page shows it, and never on the device (R25). */
export const usePersonalData = (): UseQueryResult<PersonalData> =>
  useQuery({
    queryKey: KEY,
    queryFn: ({ signal }) => call(personalData, {}, { signal }),
    gcTime: 0,
    refetchOnMount: 'always',
  })

/** No document has the call: a backend without it answers 404, and the property office is the way. */
export const personalDataSentence = (error: unknown): string =>
  error instanceof ApiError && error.status === 404
    ? '这里暂时看不到您的登记信息。要查看或更正，请带身份证到小区物业服务中心办理'
    : sentenceOf(error)

/** The consents that were given and withdrawn, as the backend knows them. */
export const useConsents = (): UseQueryResult<readonly Consent[]> =>
  useQuery({
    queryKey: [...KEY, 'consents'],
    queryFn: ({ signal }) => call(consents, {}, { signal }),
    gcTime: 0,
    refetchOnMount: 'always',
  })

/** Reads the data again. It is called after anything that changes them. */
export const refreshPersonalData = (): Promise<void> => queryClient.invalidateQueries({ queryKey: KEY })
